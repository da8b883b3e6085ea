export { DecisionOutbox, DecisionPublisher } from './decisions';
export * from './figures';
export * from './tickets';
export * from './timeline';
export { dayOf } from './totals';
