import type { Knex } from 'knex';

/** That a column has one of these values, however many they are: one binding, where `whereIn` takes one for each. */
export function isAmong(
  knex: Knex,
  column: string,
  values: readonly (string | number)[],
): Knex.Raw {
  return knex.client.config.client === 'pg'
    ? knex.raw('?? = any(?)', [column, values as string[]])
    : knex.raw('?? in (select value from json_each(?))', [
        column,
        JSON.stringify(values),
      ]);
}
