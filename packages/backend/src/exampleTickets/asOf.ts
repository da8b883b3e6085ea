import type { TicketInput } from '@service-culture/plugin-service-culture-common';
import type { TicketLife } from './TicketLife';

const iso = (time: number) => new Date(time).toISOString();

/**
 * A ticket as its source shows it at `now`: what happens later has not happened yet.
 *
 * @param now - milliseconds since 1970
 * @returns null where it has not been opened yet
 */
export function ticketAsOf(life: TicketLife, now: number): TicketInput | null {
  const past = (time: number | undefined): time is number =>
    time !== undefined && time <= now;
  if (!past(life.openedAt)) {
    return null;
  }

  const moved = past(life.moved?.at);
  const raised = past(life.raised?.at);
  const answered = past(life.firstResponseAt);
  const solvedBefore = past(life.reopened?.resolvedAt);
  const reopened = past(life.reopened?.reopenedAt);
  const solved = past(life.resolvedAt);
  const cancelled = past(life.cancelledAt);
  const rated = past(life.feedback?.at);
  const pauses = life.pauses.filter(({ from }) => past(from));

  const resolvedAt = solved
    ? life.resolvedAt
    : solvedBefore && !reopened
    ? life.reopened?.resolvedAt
    : undefined;
  const waiting = pauses.some(({ to }) => !past(to));
  const events = [
    life.openedAt,
    life.moved?.at,
    life.raised?.at,
    life.firstResponseAt,
    ...life.pauses.flatMap(({ from, to }) => [from, to]),
    life.reopened?.resolvedAt,
    life.reopened?.reopenedAt,
    life.resolvedAt,
    life.cancelledAt,
    life.feedback?.at,
  ].filter(past);

  return {
    externalId: life.externalId,
    service: life.moved && !moved ? life.moved.from : life.service,
    priority: life.raised && !raised ? life.raised.from : life.priority,
    type: life.type,
    title: life.title,
    department: life.department,
    ...(life.requester && { requester: life.requester }),
    state: cancelled
      ? 'cancelled'
      : resolvedAt !== undefined
      ? 'resolved'
      : waiting
      ? 'paused'
      : 'open',
    openedAt: iso(life.openedAt),
    ...(answered && { firstResponseAt: iso(life.firstResponseAt!) }),
    ...(resolvedAt !== undefined && { resolvedAt: iso(resolvedAt) }),
    ...(life.automatic && solved && { automatic: true }),
    ...(cancelled && { cancelledAt: iso(life.cancelledAt!) }),
    ...(pauses.length > 0 && {
      pauses: pauses.map(({ from, to }) => ({
        from: iso(from),
        ...(past(to) && { to: iso(to) }),
      })),
    }),
    ...(reopened && {
      reopens: [
        {
          resolvedAt: iso(life.reopened!.resolvedAt),
          reopenedAt: iso(life.reopened!.reopenedAt),
        },
      ],
    }),
    ...((moved || raised) && {
      changes: [
        ...(moved
          ? [
              {
                at: iso(life.moved!.at),
                field: 'service' as const,
                from: life.moved!.from,
                to: life.service,
              },
            ]
          : []),
        ...(raised
          ? [
              {
                at: iso(life.raised!.at),
                field: 'priority' as const,
                from: life.raised!.from,
                to: life.priority,
              },
            ]
          : []),
      ],
    }),
    responses: answered ? 1 + pauses.length : 0,
    assignments: answered ? life.assignments : 0,
    ...(rated && {
      rating: life.feedback!.rating,
      respect: life.feedback!.respect,
    }),
    updatedAt: iso(Math.max(...events)),
  };
}
