import type {
  Priority,
  Ticket,
  TicketState,
} from '@service-culture/plugin-service-culture-common';

/** A change of what a ticket is about. Instants are milliseconds since 1970. */
export type TicketChange =
  | { at: number; field: 'priority'; from: Priority; to: Priority }
  | { at: number; field: 'service'; from: string; to: string };

/**
 * A ticket as it is stored and judged: the fields of figures.md, "A ticket", with instants in milliseconds since 1970
 * and null for what is not known or did not happen.
 */
export interface TicketRecord {
  externalId: string;
  service: string;
  priority: Priority;
  type: Ticket['type'];
  title: string | null;
  url: string | null;
  department: string | null;
  requester: string | null;
  state: TicketState;
  openedAt: number;
  firstResponseAt: number | null;
  resolvedAt: number | null;
  automatic: boolean;
  cancelledAt: number | null;
  /** Oldest first; the last one has no end while the ticket waits for the person. */
  pauses: { from: number; to: number | null }[];
  /** Oldest first. */
  reopens: { resolvedAt: number; reopenedAt: number }[];
  /** Oldest first. */
  changes: TicketChange[];
  responses: number | null;
  assignments: number | null;
  rating: number | null;
  respect: number | null;
  updatedAt: number;
}

const instant = (value: string | undefined) =>
  value === undefined ? null : Date.parse(value);

/** A ticket that `checkTicket` found nothing wrong with, as it is stored and judged. */
export function toTicketRecord(ticket: Ticket): TicketRecord {
  return {
    externalId: ticket.externalId,
    service: ticket.service,
    priority: ticket.priority,
    type: ticket.type,
    title: ticket.title ?? null,
    url: ticket.url ?? null,
    department: ticket.department ?? null,
    requester: ticket.requester ?? null,
    state: ticket.state,
    openedAt: Date.parse(ticket.openedAt),
    firstResponseAt: instant(ticket.firstResponseAt),
    resolvedAt: instant(ticket.resolvedAt),
    automatic: ticket.automatic,
    cancelledAt: instant(ticket.cancelledAt),
    pauses: ticket.pauses.map(pause => ({
      from: Date.parse(pause.from),
      to: instant(pause.to),
    })),
    reopens: ticket.reopens.map(reopen => ({
      resolvedAt: Date.parse(reopen.resolvedAt),
      reopenedAt: Date.parse(reopen.reopenedAt),
    })),
    // checkTicket has seen that priorities are ours.
    changes: ticket.changes.map(
      change => ({ ...change, at: Date.parse(change.at) } as TicketChange),
    ),
    responses: ticket.responses ?? null,
    assignments: ticket.assignments ?? null,
    rating: ticket.rating ?? null,
    respect: ticket.respect ?? null,
    updatedAt: Date.parse(ticket.updatedAt),
  };
}
