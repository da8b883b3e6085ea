import {
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** SQLite always, PostgreSQL where the test command started one: it fails when it could not. */
const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
});

/** Calls `tests` once for each database, with a way to get one with the plugin's tables. */
export function describeEachDatabase(
  name: string,
  tests: (createDatabase: () => Promise<Knex>) => void,
) {
  describe.each(databases.eachSupportedId())(
    `${name} on %s`,
    (id: TestDatabaseId) => {
      tests(async () => {
        const knex = await databases.init(id);
        await knex.migrate.latest({
          directory: resolvePackagePath(
            '@service-culture/plugin-service-culture-backend',
            'migrations',
          ),
        });
        return knex;
      });
    },
  );
}
