export { CatalogVisibility } from './CatalogVisibility';
export { mustSeeService } from './mustSeeService';
export { readerOf } from './readerOf';
