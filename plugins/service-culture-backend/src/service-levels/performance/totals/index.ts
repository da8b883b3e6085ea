export {
  cellsOf,
  difference,
  keyOf,
  packCells,
  unpackCells,
  type Cell,
} from './Cell';
export { countTicket, dayOf, type TicketCount } from './countTicket';
export type { CountedMetric, CountedOutcome } from './CountedOutcome';
