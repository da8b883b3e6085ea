import type { TicketInput } from '@service-culture/plugin-service-culture-common';
import type { TicketLife } from './TicketLife';

type Past = (time: number | undefined) => time is number;

const iso = (time: number) => new Date(time).toISOString();

function resolvedAsOf(life: TicketLife, past: Past): number | undefined {
  if (past(life.resolvedAt)) {
    return life.resolvedAt;
  }
  const { reopened } = life;
  return past(reopened?.resolvedAt) && !past(reopened?.reopenedAt)
    ? reopened?.resolvedAt
    : undefined;
}

function stateAsOf(was: {
  cancelled: boolean;
  solved: boolean;
  waiting: boolean;
}): TicketInput['state'] {
  if (was.cancelled) return 'cancelled';
  if (was.solved) return 'resolved';
  return was.waiting ? 'paused' : 'open';
}

/**
 * A ticket as its source shows it at `now`: what happens later has not happened yet.
 *
 * @param now - milliseconds since 1970
 * @returns null where it has not been opened yet
 */
export function ticketAsOf(life: TicketLife, now: number): TicketInput | null {
  const past: Past = (time): time is number =>
    time !== undefined && time <= now;
  if (!past(life.openedAt)) {
    return null;
  }

  const moved = past(life.moved?.at);
  const raised = past(life.raised?.at);
  const answered = past(life.firstResponseAt);
  const reopened = past(life.reopened?.reopenedAt);
  const solved = past(life.resolvedAt);
  const cancelled = past(life.cancelledAt);
  const rated = past(life.feedback?.at);
  const pauses = life.pauses.filter(({ from }) => past(from));

  const resolvedAt = resolvedAsOf(life, past);
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
    state: stateAsOf({ cancelled, solved: resolvedAt !== undefined, waiting }),
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
