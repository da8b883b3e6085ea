export { CatalogProjector } from './CatalogProjector';
export { CatalogReader, SERVICE_FILTER } from './CatalogReader';
export { DatabaseProjectionStore } from './DatabaseProjectionStore';
export type {
  ProjectedDepartment,
  ProjectedGroup,
  ProjectedPerson,
  ProjectedService,
  ProjectionStore,
  Snapshot,
} from './ProjectionStore';
