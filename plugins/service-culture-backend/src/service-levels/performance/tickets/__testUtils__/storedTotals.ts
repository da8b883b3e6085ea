import type { Knex } from 'knex';
import { difference, type Cell } from '../../totals';

/** What totals and spreads say, without zeros. */
export async function storedTotals(knex: Knex): Promise<Cell[]> {
  const totals = await knex('service_levels_totals').select('*');
  const spreads = await knex('service_levels_spreads').select('*');
  return difference(
    [],
    [...totals, ...spreads.map(row => ({ ...row, level: 0 }))].map(row => ({
      ...row,
      count: Number(row.count),
      sum: Number(row.sum),
    })),
  );
}
