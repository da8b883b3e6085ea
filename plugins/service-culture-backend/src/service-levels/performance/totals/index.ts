export { bucketMiddle, bucketOf, bucketRange } from './bucket';
export { cellsOf, difference, keyOf, type Cell } from './Cell';
export { countTicket, dayOf, type TicketCount } from './countTicket';
export type { CountedMetric, CountedOutcome } from './CountedOutcome';
