export { OfferingCard } from './offering/OfferingCard';
export { ServiceLevelCard } from './promise/ServiceLevelCard';
export { NfsServicesPage, ServicesPage } from './services/ServicesPage';
