export { applyMigrations } from './applyMigrations';
export { contentHash } from './contentHash';
export { inChunks } from './inChunks';
