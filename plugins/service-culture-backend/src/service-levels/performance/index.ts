export * from './figures';
export * from './tickets';
export { dayOf } from './totals';
