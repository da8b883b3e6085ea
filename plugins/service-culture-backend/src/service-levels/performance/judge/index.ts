export { judge, type JudgeOptions } from './judge';
export { CLOCK_METRICS, type ClockMetric, type Outcome } from './Outcome';
export { stintsOf } from './stints';
export {
  toTicketRecord,
  type TicketChange,
  type TicketRecord,
} from './TicketRecord';
export { unpromisedStops, type UnpromisedStop } from './unpromisedStops';
