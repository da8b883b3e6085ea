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
export * from './Accounts';
export * from './Agreements';
export * from './explainTarget';
export * from './isService';
export * from './checkTicket';
export * from './Named';
export * from './Intake';
export * from './Offering';
export * from './Performance';
export * from './permissions';
export * from './Plan';
export * from './relations';
export * from './ServicePromise';
export * from './Sources';
export * from './Status';
export * from './Target';
export * from './targetInWords';
export * from './Ticket';
export * from './Trial';
export * from './Timeline';
export * from './Watermelon';
export * from './definitions';
export * from './Figures';
export * from './Comparisons';
