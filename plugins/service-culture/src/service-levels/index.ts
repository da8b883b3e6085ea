export { OfferingCard } from './offering/OfferingCard';
export { ServiceLevelCard } from './promise/ServiceLevelCard';
export { NfsSourcesPage, SourcesPage } from './sources/SourcesPage';
export { NfsServicesPage, ServicesPage } from './services/ServicesPage';
export { TrackRecord } from './track-record/TrackRecord';
