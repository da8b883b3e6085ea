export { AmbassadorsService } from './AmbassadorsService';
export { AuthorizedAmbassadors } from './AuthorizedAmbassadors';
export { ambassadorsOperations } from './operations';
export { createAmbassadorsRouter } from './router';
