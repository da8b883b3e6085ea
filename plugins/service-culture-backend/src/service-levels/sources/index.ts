export { AuthorizedSources } from './AuthorizedSources';
export { Delivery, type DeliveredBatch } from './Delivery';
export type { InstalledSource } from './InstalledSource';
export { sourceStatus } from './sourceStatus';
export { SourcesOfService } from './SourcesOfService';
export { SourcesService } from './SourcesService';
export { DatabaseSourceStore } from './DatabaseSourceStore';
export { SourceRunner } from './SourceRunner';
export type { SourceState, SourceStore } from './SourceStore';
