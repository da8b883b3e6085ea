export { bucketMiddle, bucketOf, bucketRange } from './bucket';
export {
  cellsOf,
  difference,
  isSpread,
  keyOf,
  packCells,
  unpackCells,
  type Cell,
} from './Cell';
export { countTicket, dayOf, type TicketCount } from './countTicket';
export type { CountedMetric, CountedOutcome } from './CountedOutcome';
