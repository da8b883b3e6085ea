export { CatalogProjector } from './CatalogProjector';
export { CatalogReader, SERVICE_FILTER } from './CatalogReader';
export { DatabaseProjectionStore } from './DatabaseProjectionStore';
export type {
  ProjectedDepartment,
  ProjectedGroup,
  ProjectedPerson,
  ProjectedService,
  ProjectionReader,
  ProjectionStore,
  Snapshot,
} from './ProjectionStore';
export { RememberedProjection } from './RememberedProjection';
export { Remembered } from './Remembered';
