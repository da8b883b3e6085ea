export * from './ComplaintsApi';
export * from './ServiceCultureApi';
export * from './ServiceCultureClient';
