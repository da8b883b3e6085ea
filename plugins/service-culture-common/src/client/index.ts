export * from './ServiceCultureApi';
export * from './ServiceCultureClient';
