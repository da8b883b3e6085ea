import {
  PRIORITIES,
  TIMELINE_EVENTS,
  type TimelineEvent,
} from '@service-culture/plugin-service-culture-common';
import type { TicketChange, TicketRecord } from '../judge';

/** What happened to a ticket, oldest first; services are named by ref. */
export function eventsOf(ticket: TicketRecord): TimelineEvent[] {
  const found: { at: number; event: TimelineEvent }[] = [];
  const add = (
    at: number | null,
    what: TimelineEvent['what'],
    { from, to }: { from: string; to: string } | Record<string, undefined> = {},
  ) => {
    if (at !== null) {
      found.push({
        at,
        event: {
          at: new Date(at).toISOString(),
          what,
          from: from ?? null,
          to: to ?? null,
        },
      });
    }
  };
  const solved = ticket.automatic ? 'closed' : 'resolved';
  add(ticket.openedAt, 'opened');
  add(ticket.firstResponseAt, 'answered');
  for (const { from, to } of ticket.pauses) {
    add(from, 'asked-back');
    add(to, 'replied');
  }
  for (const { resolvedAt, reopenedAt } of ticket.reopens) {
    add(resolvedAt, solved);
    add(reopenedAt, 'reopened');
  }
  for (const change of ticket.changes) add(change.at, whatOf(change), change);
  add(ticket.resolvedAt, solved);
  add(ticket.cancelledAt, 'cancelled');
  return found
    .sort(
      (a, b) =>
        a.at - b.at ||
        TIMELINE_EVENTS.indexOf(a.event.what) -
          TIMELINE_EVENTS.indexOf(b.event.what),
    )
    .map(({ event }) => event);
}

function whatOf(change: TicketChange): TimelineEvent['what'] {
  if (change.field === 'service') {
    return 'moved';
  }
  const isRaised =
    PRIORITIES.indexOf(change.to) < PRIORITIES.indexOf(change.from);
  return isRaised ? 'raised' : 'lowered';
}
