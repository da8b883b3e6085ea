import type { Knex } from 'knex';
import type { BulkWriter } from './BulkWriter';
import { PostgresBulkWriter } from './PostgresBulkWriter';
import { SqliteBulkWriter } from './SqliteBulkWriter';

/** The way to write many rows within a transaction. */
export async function bulkWriterOf(tx: Knex.Transaction): Promise<BulkWriter> {
  const connection = await tx.client.acquireConnection();
  return tx.client.config.client === 'pg'
    ? new PostgresBulkWriter(tx, connection)
    : new SqliteBulkWriter(connection);
}
