export * from './AnnotationReader';
export * from './EntityRef';
export * from './keepLastValid';
export * from './nearest';
export * from './Parsed';
