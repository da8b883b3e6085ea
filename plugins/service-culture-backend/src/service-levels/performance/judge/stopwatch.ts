import {
  mergeRanges,
  type TimeRange,
} from '@service-culture/plugin-service-culture-common';
import type { ClockMetric } from './Outcome';
import type { TicketRecord } from './TicketRecord';

/** What stops the clock of a metric and what is taken out of it: the table in figures.md, "The clock of a target". */
export interface Stopwatch {
  /** When it stopped; null: not yet, or never. */
  stoppedAt: number | null;
  /** When the ticket came to an end that does not stop the clock but leaves nothing to wait for. */
  endedAt: number | null;
  takenOut: TimeRange[];
}

function earliest(...instants: (number | null)[]): number | null {
  const known = instants.filter(instant => instant !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

function firstResponse(ticket: TicketRecord): Stopwatch {
  const firstResolution = ticket.reopens[0]?.resolvedAt ?? ticket.resolvedAt;
  const stoppedAt = earliest(
    ticket.firstResponseAt,
    // `automatic` says that none of its resolutions was by a human.
    ticket.automatic ? null : firstResolution,
  );
  return {
    stoppedAt,
    endedAt:
      ticket.cancelledAt ?? (stoppedAt === null ? ticket.resolvedAt : null),
    takenOut: [],
  };
}

function resolution(ticket: TicketRecord): Stopwatch {
  const { pauses, reopens } = ticket;
  return {
    stoppedAt: ticket.resolvedAt,
    endedAt: ticket.cancelledAt,
    takenOut:
      pauses.length + reopens.length === 0
        ? []
        : mergeRanges([
            ...pauses.map(({ from, to }) => ({ from, to: to ?? Infinity })),
            ...reopens.map(({ resolvedAt, reopenedAt }) => ({
              from: resolvedAt,
              to: reopenedAt,
            })),
          ]),
  };
}

export function stopwatchOf(
  ticket: TicketRecord,
  metric: ClockMetric,
): Stopwatch {
  return metric === 'first-response'
    ? firstResponse(ticket)
    : resolution(ticket);
}
