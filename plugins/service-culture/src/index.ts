/**
 * Pages and entity cards of Service Culture: what each IT service promises, whether it is kept, and who answers for each
 * department.
 *
 * @packageDocumentation
 */
export { isAmbassador } from './ambassadors/isAmbassador';
export { serviceCultureApiRef } from './api';
export {
  AmbassadorsPage,
  ComplaintsPage,
  EntityAmbassadorOfCard,
  EntityComplaintsCard,
  EntityDepartmentAmbassadorsCard,
  EntityOfferingCard,
  EntityServiceAmbassadorsCard,
  EntityServiceLevelCard,
  EntityTrackRecordContent,
  serviceCulturePlugin,
  ServicesPage,
  SourcesPage,
} from './plugin';
