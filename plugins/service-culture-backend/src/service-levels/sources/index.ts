export { sourceStatus } from './sourceStatus';
export { DatabaseSourceStore } from './DatabaseSourceStore';
export { SourceRunner } from './SourceRunner';
export type { SourceState, SourceStore } from './SourceStore';
