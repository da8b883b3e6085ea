export * from './AnnotationReader';
export * from './EntityRef';
export * from './nearest';
export * from './Parsed';
