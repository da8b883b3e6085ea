import { elapsedServiceTime } from '@service-culture/plugin-service-culture-common';
import type { Agreement } from '../../agreements/Agreement';
import { CLOCK_METRICS, type ClockMetric, type Outcome } from './Outcome';
import { stintsOf } from './stints';
import { stopwatchOf } from './stopwatch';
import type { TicketRecord } from './TicketRecord';

/** Something that was done although no time was promised for it. Instants are milliseconds since 1970. */
export interface UnpromisedStop {
  metric: ClockMetric;
  /** Entity ref of the service that held the ticket then. */
  service: string;
  /** Time zone of that service. */
  zone: string;
  startAt: number;
  stoppedAt: number;
  /** Milliseconds of service time. */
  elapsed: number;
}

/**
 * The clocks of a ticket that stopped and count under no promise: figures.md, "The others". They run as promised ones
 * do, in the hours of the service that held the ticket when they stopped.
 *
 * @param judged - its outcomes: what counts under a promise is not here
 */
export function unpromisedStops(
  ticket: TicketRecord,
  judged: readonly Outcome[],
  agreementAt: (service: string, at: number) => Agreement | undefined,
): UnpromisedStop[] {
  const metrics = CLOCK_METRICS.filter(
    metric => !judged.some(outcome => outcome.metric === metric),
  );
  if (ticket.state === 'cancelled' || metrics.length === 0) {
    return [];
  }
  return metrics.flatMap(metric => {
    const { stoppedAt, takenOut } = stopwatchOf(ticket, metric);
    if (stoppedAt === null) {
      return [];
    }
    const stint = stintsOf(ticket).findLast(
      ({ from }) => from <= Math.max(stoppedAt, ticket.openedAt),
    )!;
    const agreement = agreementAt(stint.service, stint.from);
    return agreement
      ? {
          metric,
          service: stint.service,
          zone: agreement.calendar.zone,
          startAt: stint.from,
          stoppedAt,
          elapsed: elapsedServiceTime(
            agreement.calendar,
            stint.from,
            stoppedAt,
            takenOut,
          ),
        }
      : [];
  });
}
