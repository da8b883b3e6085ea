export { DecisionOutbox, DecisionPublisher } from './decisions';
export * from './figures';
export { judge, toTicketRecord } from './judge';
export * from './tickets';
export { dayOf } from './totals';
