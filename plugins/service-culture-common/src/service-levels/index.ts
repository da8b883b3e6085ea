export {
  checkAnnotationNames,
  DEPARTMENT_ANNOTATIONS,
  parseServiceHours,
  parseTarget,
  printServiceHours,
  printTarget,
  readOffering,
  readServicePromise,
  SERVICE_ANNOTATIONS,
  SERVICE_KINDS,
  TARGET_ANNOTATIONS,
} from './annotations';
export type {
  AnnotationContext,
  AnnotationDescription,
  ServicePromiseReading,
  TargetAnnotation,
  TargetSubject,
} from './annotations';
export * from './Agreements';
export * from './isService';
export * from './checkTicket';
export * from './Intake';
export * from './Offering';
export * from './Performance';
export * from './permissions';
export * from './relations';
export * from './ServicePromise';
export * from './Sources';
export * from './Target';
export * from './targetInWords';
export * from './Ticket';
export * from './Watermelon';
export * from './definitions';
export * from './Figures';
export * from './Comparisons';
