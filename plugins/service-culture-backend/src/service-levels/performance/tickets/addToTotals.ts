import type { Knex } from 'knex';
import { bulkWriterOf, inChunks, type BulkTable } from '../../../database';
import { isSpread, type Cell } from '../totals';

const TOTALS: BulkTable = {
  name: 'service_levels_totals',
  columns: {
    service: 'text',
    day: 'text',
    figure: 'text',
    level: 'integer',
    department: 'text',
    count: 'bigint',
    sum: 'bigint',
  },
};

const SPREADS: BulkTable = {
  name: 'service_levels_spreads',
  columns: {
    service: 'text',
    figure: 'text',
    day: 'text',
    department: 'text',
    bucket: 'integer',
    count: 'bigint',
    sum: 'bigint',
  },
};

/** Adds what has moved to the totals of its days, in the transaction that stores the tickets. */
export async function addToTotals(
  tx: Knex.Transaction,
  moved: readonly Cell[],
) {
  const bulk = await bulkWriterOf(tx);
  await bulk.merge(
    SPREADS,
    moved
      .filter(isSpread)
      .map(({ service, figure, day, department, bucket, count, sum }) => [
        service,
        figure,
        day,
        department,
        bucket,
        count,
        sum,
      ]),
    ['service', 'figure', 'day', 'department', 'bucket'],
    ['count', 'sum'],
  );
  await bulk.merge(
    TOTALS,
    moved
      .filter(cell => !isSpread(cell))
      .map(({ service, day, figure, level, department, count, sum }) => [
        service,
        day,
        figure,
        level,
        department,
        count,
        sum,
      ]),
    ['service', 'day', 'figure', 'level', 'department'],
    ['count', 'sum'],
  );
  await growRevisions(
    tx,
    [...new Set(moved.map(({ service }) => service))].sort(),
  );
}

/** Tells whoever keeps figures of these services that they are others now. */
export async function growRevisions(
  tx: Knex.Transaction,
  services: readonly string[],
) {
  await inChunks(services, chunk =>
    tx('service_levels_revisions')
      .insert(chunk.map(service => ({ service, revision: 1 })))
      .onConflict('service')
      .merge({ revision: tx.raw('service_levels_revisions.revision + 1') }),
  );
}
