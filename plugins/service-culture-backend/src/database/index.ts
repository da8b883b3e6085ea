export { applyMigrations } from './applyMigrations';
export {
  bulkWriterOf,
  type BulkRow,
  type BulkTable,
  type BulkWriter,
} from './bulk';
export { contentHash } from './contentHash';
export { inChunks } from './inChunks';
export { isAmong } from './isAmong';
