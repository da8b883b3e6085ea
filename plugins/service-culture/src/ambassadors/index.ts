export { AmbassadorsPage, NfsAmbassadorsPage } from './AmbassadorsPage';
export { AmbassadorOfCard } from './cards/AmbassadorOfCard';
export { DepartmentAmbassadorsCard } from './cards/DepartmentAmbassadorsCard';
export { ServiceAmbassadorsCard } from './cards/ServiceAmbassadorsCard';
