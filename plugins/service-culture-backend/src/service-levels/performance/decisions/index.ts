export { DecisionOutbox } from './DecisionOutbox';
export { DecisionPublisher } from './DecisionPublisher';
export { decisionsOf, type Decision } from './decisionsOf';
