export * from './annotations';
export * from './Directory';
export * from './isDepartment';
export * from './relations';
