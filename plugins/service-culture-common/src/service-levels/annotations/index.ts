export {
  checkAnnotationNames,
  DEPARTMENT_ANNOTATIONS,
  isServiceKind,
  SERVICE_ANNOTATIONS,
  SERVICE_KINDS,
  TARGET_ANNOTATIONS,
} from './AnnotationNames';
export type {
  AnnotationDescription,
  TargetAnnotation,
} from './AnnotationNames';
export { parseTarget, printTarget } from './parseTarget';
export type { TargetSubject } from './parseTarget';
export { readOffering } from './readOffering';
export { readServicePromise } from './readServicePromise';
export type {
  AnnotationContext,
  ServicePromiseReading,
} from './readServicePromise';
export { parseServiceHours, printServiceHours } from './serviceHours';
