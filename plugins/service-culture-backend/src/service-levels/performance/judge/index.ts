export { judge, latestInstant } from './judge';
export { CLOCK_METRICS, type ClockMetric, type Outcome } from './Outcome';
export { stintsOf, type Stint } from './stints';
export { tenuresOf, type JudgeOptions, type Tenure } from './tenures';
export {
  toTicketRecord,
  type TicketChange,
  type TicketRecord,
} from './TicketRecord';
export { unpromisedStops, type UnpromisedStop } from './unpromisedStops';
