export * from './readFileSources';
