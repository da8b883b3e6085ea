export { DecisionOutbox, DecisionPublisher } from './decisions';
export * from './figures';
export { DatabaseMeasurementStore, MeasurementWriter } from './measurements';
export * from './tickets';
export * from './timeline';
export { dayOf } from './totals';
