export * from './decodedBytes';
export * from './ExportFolder';
export * from './ExportRow';
export * from './exportRows';
