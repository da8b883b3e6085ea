import {
  elapsedServiceTime,
  explainTarget,
  type Named,
  type Timeline,
  type TimelineEvent,
  type TimelineTarget,
} from '@service-culture/plugin-service-culture-common';
import {
  CLOCK_METRICS,
  latestInstant,
  stintsOf,
  tenuresOf,
  type ClockMetric,
  type JudgeOptions,
  type Tenure,
  type TicketRecord,
} from '../judge';
import { eventsOf } from './eventsOf';
import { segmentsOf } from './segmentsOf';

/** The part of a timeline that is composed from the ticket itself. */
export type TicketTimeline = Pick<
  Timeline,
  'asOf' | 'openedAt' | 'priority' | 'state' | 'service' | 'events' | 'targets'
>;

/**
 * What became of each promise to a ticket, and why: figures.md, "Explaining one ticket". Pure; by the judge's own
 * clocks, so that nothing is explained otherwise than it was counted.
 *
 * @param shown - titles of the services that may be told of, by ref; promises of others are left out
 */
export function composeTimeline(
  ticket: TicketRecord,
  shown: ReadonlyMap<string, string>,
  options: JudgeOptions,
): TicketTimeline {
  const now = latestInstant(ticket, options.now);
  const stints = stintsOf(ticket);
  const named = (ref: string): Named | null => {
    const title = shown.get(ref);
    return title === undefined ? null : { ref, title };
  };
  const told = {
    asOf: toInstant(now),
    openedAt: toInstant(ticket.openedAt),
    priority: ticket.priority,
    state: ticket.state,
    service: named(ticket.service),
    events: eventsOf(ticket).map(
      (event): TimelineEvent =>
        event.what === 'moved'
          ? {
              ...event,
              from: named(event.from!)?.title ?? null,
              to: named(event.to!)?.title ?? null,
            }
          : event,
    ),
  };
  const targets = CLOCK_METRICS.flatMap(metric =>
    tenuresOf(ticket, metric, stints, now, options).flatMap(tenure => {
      const service = named(tenure.stint.service);
      if (!service) {
        return [];
      }
      const target = composeTarget(ticket, metric, tenure, service);
      const { zone } = tenure.agreement.calendar;
      return { ...target, sentence: explainTarget(told, target, zone) };
    }),
  );
  return { ...told, targets };
}

function composeTarget(
  ticket: TicketRecord,
  metric: ClockMetric,
  tenure: Tenure,
  service: Named,
): Omit<TimelineTarget, 'sentence'> {
  const { stint, commitment, stoppedAt, takenOut, until, verdict } = tenure;
  const { target, calendar, dueAt } = commitment;
  return {
    service,
    metric,
    priority: target.priority,
    asWritten: target.asWritten,
    minutes: target.minutes!,
    hours: target.hours,
    outcome: outcomeOf(ticket, tenure),
    startAt: toInstant(stint.from),
    stoppedAt:
      tenure.isMovedAway || stoppedAt === null ? null : toInstant(stoppedAt),
    dueAt: dueAt < Infinity ? toInstant(dueAt) : null,
    decidedAt:
      verdict && verdict.decidedAt !== null
        ? toInstant(verdict.decidedAt)
        : null,
    elapsed: elapsedServiceTime(calendar, stint.from, until, takenOut),
    segments: segmentsOf(ticket, tenure).map(({ from, to, ...segment }) => ({
      ...segment,
      from: toInstant(from),
      to: toInstant(to),
    })),
  };
}

function outcomeOf(
  ticket: TicketRecord,
  { isMovedAway, verdict }: Tenure,
): TimelineTarget['outcome'] {
  if (isMovedAway) {
    return 'moved-away';
  }
  return (
    verdict?.outcome ?? (ticket.cancelledAt === null ? 'closed' : 'cancelled')
  );
}

function toInstant(at: number): string {
  return new Date(at).toISOString();
}
