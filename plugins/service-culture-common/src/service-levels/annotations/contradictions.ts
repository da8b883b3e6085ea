import { ANNOTATION_PREFIX } from '../../parsing';
import type { WeeklyInterval } from '../../service-time';
import { Metric, PRIORITIES, Priority, Target } from '../Target';
import { clockMinutes } from './clockMinutes';

type Hours = 'around-the-clock' | WeeklyInterval[];

/** When a service works, as far as it matters for comparing its promises. */
export interface ComparedHours {
  hours: Hours;
  /** Whether there are days on which it is closed in spite of its weekly hours. */
  hasClosedDays: boolean;
}

/** Whether a first step promised by one target can fall due after the last step promised by the other. */
function canFallDueAfter(
  first: Target,
  last: Target,
  { hours, hasClosedDays }: ComparedHours,
): boolean {
  const firstMinutes = first.minutes ?? 0;
  const lastMinutes = last.minutes ?? 0;
  if (first.hours === last.hours || hours === 'around-the-clock') {
    return firstMinutes > lastMinutes;
  }
  // Service time passes no faster than the clock on the wall: mostly that settles it without looking at the week.
  if (first.hours === 'service') {
    return (
      firstMinutes > lastMinutes ||
      clockMinutes(hours, firstMinutes, hasClosedDays).longest > lastMinutes
    );
  }
  return (
    firstMinutes > lastMinutes &&
    clockMinutes(hours, lastMinutes, hasClosedDays).shortest < firstMinutes
  );
}

function find(
  targets: Target[],
  metric: Metric,
  priority: Priority | null,
): Target | undefined {
  return (
    targets.find(
      target => target.metric === metric && target.priority === priority,
    ) ??
    targets.find(target => target.metric === metric && target.priority === null)
  );
}

function annotation(target: Target): string {
  const suffix = target.priority ? `.${target.priority}` : '';
  return `${target.metric}${suffix}`;
}

/** A target that contradicts another, and why. */
export interface Contradiction {
  target: Target;
  /** Name of its annotation, without the prefix. */
  name: string;
  message: string;
}

/**
 * Targets that no one can rely on, because the first answer they promise can fall due after the solution that another
 * one promises. Of the two the one with the narrower scope is to be mended.
 */
export function contradictions(
  targets: Target[],
  hours: ComparedHours,
): Contradiction[] {
  const found: Contradiction[] = [];
  const pairs: [Metric, Metric, Priority | null][] = [
    ['complaint-acknowledgement', 'complaint-resolution', null],
    ...[null, ...PRIORITIES].map(
      (priority): [Metric, Metric, Priority | null] => [
        'first-response',
        'resolution',
        priority,
      ],
    ),
  ];
  for (const [firstMetric, lastMetric, priority] of pairs) {
    const first = find(targets, firstMetric, priority);
    const last = find(targets, lastMetric, priority);
    const isKnown = found.some(
      ({ target }) => target === first || target === last,
    );
    if (!first || !last || isKnown || !canFallDueAfter(first, last, hours)) {
      continue;
    }
    const target = first.priority === priority ? first : last;
    const [verb, other, advice] =
      target === first
        ? ['can fall due after', last, 'promise it sooner']
        : ['can fall due before', first, 'promise it later'];
    found.push({
      target,
      name: annotation(target),
      message: `"${target.asWritten}" ${verb} ${ANNOTATION_PREFIX}${annotation(
        other,
      )}, which is "${other.asWritten}"; ${advice}, or change the other`,
    });
  }
  return found;
}
