import type { TicketInput } from '@service-culture/plugin-service-culture-common';
import type { Source, SourceBatch } from './Source';

/** What a source of tickets hands over at once. @public */
export interface TicketBatch extends SourceBatch {
  /** At most 500. Each is checked on its own; a bad one does not harm its neighbours. */
  tickets: TicketInput[];
}

/** Somewhere tickets come from; its `id` is the first part of `service-culture/tickets`. @public */
export type TicketSource = Source<TicketBatch>;
