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

/** Where the plugin's migrations are. */
export const MIGRATIONS = {
  directory: resolvePackagePath(
    '@service-culture/plugin-service-culture-backend',
    'migrations',
  ),
};

// Property tests on a PostgreSQL that others use too take their time.
jest.setTimeout(120_000);

/** Calls `tests` once for each database, with a way to get an empty one of its kind. */
export function describeEachEmptyDatabase(
  name: string,
  tests: (createDatabase: () => Promise<Knex>) => void,
) {
  describe.each(databases.eachSupportedId())(
    `${name} on %s`,
    (id: TestDatabaseId) => {
      tests(() => databases.init(id));
    },
  );
}

/**
 * Calls `tests` once for each database, with a way to get one with the plugin's tables and nothing in them. It is the
 * same one each time, made anew: creating one takes PostgreSQL most of a second.
 */
export function describeEachDatabase(
  name: string,
  tests: (createDatabase: () => Promise<Knex>) => void,
) {
  describeEachEmptyDatabase(name, createDatabase => {
    let knex: Knex | undefined;
    tests(async () => {
      knex ??= await createDatabase();
      await knex.migrate.rollback(MIGRATIONS, true);
      await knex.migrate.latest(MIGRATIONS);
      return knex;
    });
  });
}
