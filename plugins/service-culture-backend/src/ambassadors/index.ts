export { AmbassadorsService } from './AmbassadorsService';
export { AuthorizedAmbassadors } from './AuthorizedAmbassadors';
export { createAmbassadorsRouter } from './router';
