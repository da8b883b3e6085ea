export { serviceCultureApiRef } from './serviceCultureApiRef';
