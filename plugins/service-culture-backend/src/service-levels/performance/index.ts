export { DecisionOutbox, DecisionPublisher } from './decisions';
export * from './figures';
export * from './tickets';
export { dayOf } from './totals';
