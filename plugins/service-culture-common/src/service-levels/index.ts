export * from './isService';
export * from './Offering';
export * from './Performance';
export * from './permissions';
export * from './ServicePromise';
export * from './Target';
export * from './Ticket';
