import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/**
 * Brings the plugin's tables to the state this code expects, unless the operator does that by other means
 * (`migrations.skip`).
 */
export async function applyMigrations(
  database: DatabaseService,
): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest({
      directory: resolvePackagePath(
        '@service-culture/plugin-service-culture-backend',
        'migrations',
      ),
    });
  }
  return knex;
}
