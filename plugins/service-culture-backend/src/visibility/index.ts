export { CatalogVisibility } from './CatalogVisibility';
export { readerOf } from './readerOf';
