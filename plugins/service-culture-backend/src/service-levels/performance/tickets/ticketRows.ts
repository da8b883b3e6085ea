import type { BulkRow, BulkTable } from '../../../database';
import {
  isSpread,
  packCells,
  unpackCells,
  type Cell,
  type CountedOutcome,
} from '../totals';
import type { KnownTicket, StoredTicket } from './TicketStore';

/** What `toKnown` needs. */
export const TICKET_COLUMNS = [
  'id',
  'source',
  'external_id',
  'service_key',
  'content',
  'counted',
];

/** What `toTicketRow` writes. */
export const TICKETS: BulkTable = {
  name: 'service_levels_tickets',
  columns: {
    id: 'integer',
    source: 'text',
    external_id: 'text',
    service_key: 'text',
    service: 'text',
    department: 'text',
    requester: 'text',
    priority: 'text',
    state: 'text',
    opened_at: 'bigint',
    updated_at: 'bigint',
    content: 'text',
    counted: 'text',
    next_change_at: 'bigint',
  },
};

const OUTCOME_KEY = {
  service: 'text',
  metric: 'text',
  outcome: 'text',
  day: 'text',
  ticket_id: 'integer',
} as const;

/** What `toOutcomeKeys` tells of a row. */
export const OUTCOME_KEYS: BulkTable = {
  name: 'service_levels_outcomes',
  columns: OUTCOME_KEY,
};

/** What `toOutcomeRow` writes. */
export const OUTCOMES: BulkTable = {
  name: 'service_levels_outcomes',
  columns: {
    ...OUTCOME_KEY,
    level: 'integer',
    overdue: 'boolean',
    stopped_at: 'bigint',
    due_at: 'bigint',
    decided_at: 'bigint',
    event_day: 'text',
  },
};

/** A ticket as a row of `TICKETS`. */
export function toTicketRow(
  id: number,
  { source, serviceKey, ticket, outcomes, counted }: StoredTicket,
): BulkRow {
  return [
    id,
    source,
    ticket.externalId,
    serviceKey,
    ticket.service,
    ticket.department ?? '',
    ticket.requester ?? '',
    ticket.priority,
    ticket.state,
    Date.parse(ticket.openedAt),
    Date.parse(ticket.updatedAt),
    JSON.stringify(ticket),
    packCells(counted),
    nextChange(outcomes),
  ];
}

function nextChange(outcomes: readonly CountedOutcome[]): number | null {
  let next: number | null = null;
  for (const { nextChangeAt } of outcomes) {
    if (nextChangeAt !== null && (next === null || nextChangeAt < next)) {
      next = nextChangeAt;
    }
  }
  return next;
}

/** An outcome of a ticket as a row of `OUTCOMES`. */
export function toOutcomeRow(
  ticketId: number,
  outcome: CountedOutcome,
): BulkRow {
  return [
    outcome.service,
    outcome.metric,
    outcome.outcome,
    outcome.day,
    ticketId,
    outcome.level,
    outcome.overdue,
    outcome.stoppedAt,
    outcome.dueAt,
    outcome.decidedAt,
    // What is met is decided when it stops; only the others need an index of their own.
    outcome.outcome === 'met' || outcome.outcome === 'counted'
      ? null
      : outcome.eventDay,
  ];
}

/** Which outcomes a ticket had, as rows of `OUTCOME_KEYS`: its share of the totals tells, since that is counted from them. */
export function toOutcomeKeys(
  ticketId: number,
  counted: readonly Cell[],
): BulkRow[] {
  return counted
    .filter(cell => !isSpread(cell))
    .map(({ service, figure, day }) => {
      const [metric, outcome] = figure.split('.');
      return [service, metric, outcome, day, ticketId];
    });
}

/** A ticket from a row with `TICKET_COLUMNS`. */
export function toKnown(row: any): KnownTicket {
  return {
    id: row.id,
    source: row.source,
    serviceKey: row.service_key,
    ticket: JSON.parse(row.content),
    counted: unpackCells(row.counted),
  };
}
