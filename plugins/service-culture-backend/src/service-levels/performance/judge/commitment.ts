import {
  PRIORITIES,
  serviceDeadline,
  type Priority,
  type ServiceCalendar,
  type Target,
} from '@service-culture/plugin-service-culture-common';
import type { Agreement } from '../../agreements/Agreement';
import type { ClockMetric } from './Outcome';
import type { Stint } from './stints';
import type { Stopwatch } from './stopwatch';

const MINUTE = 60_000;

/** Around the clock the zone makes no difference. */
const AROUND_THE_CLOCK: ServiceCalendar = {
  zone: 'UTC',
  hours: 'around-the-clock',
  holidays: [],
  closed: [],
};

/** What one service owes to one ticket for one metric. Instants are milliseconds since 1970. */
export interface Commitment {
  /** The target that it counts under. */
  target: Target;
  /** The one on which the target runs. */
  calendar: ServiceCalendar;
  /** `Infinity` while it is not known. */
  dueAt: number;
  /** When so much of a target has passed that it is at risk; `Infinity` while it is not known. */
  atRiskAt: number;
}

function targetFor(
  agreement: Agreement,
  metric: ClockMetric,
  priority: Priority,
): Target | undefined {
  const targets = agreement.targets.filter(target => target.metric === metric);
  return (
    targets.find(target => target.priority === priority) ??
    targets.find(target => target.priority === null)
  );
}

const isHigher = (a: Priority, b: Priority) =>
  PRIORITIES.indexOf(a) < PRIORITIES.indexOf(b);

/**
 * What the service that holds a ticket during `stint` owes it: figures.md, "The clock of a target". The first priority
 * starts the clock of its target; each raise starts another, and what falls due first is due. It counts under the
 * highest priority that had a target, until it is decided.
 *
 * @returns undefined: no target for any priority that the ticket began with or was raised to
 */
export function commitmentOf(
  agreement: Agreement,
  metric: ClockMetric,
  stint: Stint,
  stopwatch: Stopwatch,
  atRiskShare: number,
): Commitment | undefined {
  const stoppedAt = stopwatch.stoppedAt ?? Infinity;
  let counted: Pick<Commitment, 'target' | 'calendar'> | undefined;
  let countedPriority: Priority | undefined;
  let current: Priority | undefined;
  let dueAt = Infinity;
  let atRiskAt = Infinity;

  for (const { at, priority } of stint.priorities) {
    // What is decided does not change any more.
    if (at > stint.from && Math.min(stoppedAt, dueAt) <= at) break;
    // Lowering takes back no promise.
    const raised = !current || isHigher(priority, current);
    current = priority;
    const target = raised && targetFor(agreement, metric, priority);
    if (!target || target.minutes === null) continue;

    const calendar =
      target.hours === 'around-the-clock'
        ? AROUND_THE_CLOCK
        : agreement.calendar;
    const amount = target.minutes * MINUTE;
    const reached = (share: number) =>
      serviceDeadline(
        calendar,
        at,
        Math.round(amount * share),
        stopwatch.takenOut,
      ) ?? Infinity;
    dueAt = Math.min(dueAt, reached(1));
    atRiskAt = Math.min(atRiskAt, reached(atRiskShare));
    if (!countedPriority || isHigher(priority, countedPriority)) {
      countedPriority = priority;
      counted = { target, calendar };
    }
  }
  return counted && { ...counted, dueAt, atRiskAt };
}
