import type { Knex } from 'knex';
import type { SpreadQuery, SpreadStore } from './SpreadStore';

const TIMES = ['first-response', 'resolution', 'wait'];
const OPEN = ['open.running', 'open.at-risk', 'open.breached'];

/** `SpreadStore` over knex. */
export class DatabaseSpreadStore implements SpreadStore {
  constructor(private readonly knex: Knex) {}

  async spreads({ service, days, by, department }: SpreadQuery) {
    const columns = ['figure', 'bucket', ...(by ? [by] : [])];
    const query = this.knex('service_levels_spreads')
      .where({ service })
      .whereIn('figure', TIMES)
      .whereBetween('day', [days.first, days.last])
      .groupBy(columns)
      .select(columns)
      .sum({ count: 'count', sum: 'sum' });
    if (department !== undefined) {
      query.where({ department });
    }
    const rows: any[] = await query;
    return (
      rows
        .map(row => ({
          figure: row.figure,
          day: row.day ?? '',
          department: row.department ?? '',
          bucket: row.bucket,
          count: Number(row.count),
          sum: Number(row.sum),
        }))
        // What was counted once and went elsewhere since leaves a row of zeros, and must leave no trace.
        .filter(({ count }) => count !== 0)
    );
  }

  async opened(service: string) {
    const rows: any[] = await this.knex('service_levels_spreads')
      .where({ service })
      .whereIn('figure', OPEN)
      .where('count', '>', 0)
      .select('day', 'department', 'figure', 'count');
    return rows.map(row => ({
      day: row.day,
      department: row.department,
      outcome: row.figure.slice('open.'.length),
      count: Number(row.count),
    }));
  }
}
