import type { CountedOutcome } from '../totals';
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

/** A ticket as a row of `service_levels_tickets`. */
export function toTicketRow({
  id,
  source,
  serviceKey,
  ticket,
  counted,
}: StoredTicket) {
  return {
    ...(id !== undefined && { id }),
    source,
    external_id: ticket.externalId,
    service_key: serviceKey,
    service: ticket.service,
    department: ticket.department ?? '',
    requester: ticket.requester ?? '',
    priority: ticket.priority,
    state: ticket.state,
    opened_at: Date.parse(ticket.openedAt),
    updated_at: Date.parse(ticket.updatedAt),
    content: JSON.stringify(ticket),
    counted: JSON.stringify(counted),
  };
}

/** An outcome of a ticket as a row of `service_levels_outcomes`. */
export function toOutcomeRow(ticketId: number, outcome: CountedOutcome) {
  return {
    ticket_id: ticketId,
    metric: outcome.metric,
    service: outcome.service,
    level: outcome.level,
    outcome: outcome.outcome,
    overdue: outcome.overdue,
    day: outcome.day,
    event_day: outcome.eventDay,
    start_at: outcome.startAt,
    stopped_at: outcome.stoppedAt,
    due_at: outcome.dueAt,
    decided_at: outcome.decidedAt,
    elapsed: outcome.elapsed,
    next_change_at: outcome.nextChangeAt,
  };
}

/** A ticket from a row with `TICKET_COLUMNS`. */
export function toKnown(row: any): KnownTicket {
  return {
    id: row.id,
    source: row.source,
    serviceKey: row.service_key,
    ticket: JSON.parse(row.content),
    counted: JSON.parse(row.counted),
  };
}
