export { bulkWriterOf } from './bulkWriterOf';
export type { BulkRow, BulkTable, BulkWriter, Value } from './BulkWriter';
