export * from './annotations';
export * from './Directory';
export * from './relations';
