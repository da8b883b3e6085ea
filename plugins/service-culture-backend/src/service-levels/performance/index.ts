export { DecisionOutbox, DecisionPublisher } from './decisions';
export * from './figures';
export { DatabaseMeasurementStore, MeasurementWriter } from './measurements';
export { judge, toTicketRecord } from './judge';
export * from './tickets';
export * from './timeline';
export { dayOf } from './totals';
