export * from './readDepartment';
