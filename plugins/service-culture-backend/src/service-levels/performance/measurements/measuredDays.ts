import {
  elapsedServiceTime,
  mergeRanges,
  subtractRanges,
  type TimeRange,
} from '@service-culture/plugin-service-culture-common';
import { DateTime } from 'luxon';
import type { Agreement } from '../../agreements';

/** A stored measurement. Instants are milliseconds since 1970. */
export interface Measurement extends TimeRange {
  good: boolean;
}

/** What was measured of one day within service hours, in milliseconds. */
export interface MeasuredDay {
  good: number;
  bad: number;
}

/** A version of an agreement and the time in which it held, the first also for all time before. */
function versions<A extends Agreement>(
  history: readonly A[],
): { agreement: A; from: number; to: number }[] {
  return history.map((agreement, at) => ({
    agreement,
    from: at === 0 ? -Infinity : agreement.from,
    to: history[at + 1]?.from ?? Infinity,
  }));
}

/**
 * What was measured day by day: figures.md, "availability". Pure; the order of the measurements makes no difference. Days
 * are those of the time zone that the service had then.
 */
export function measuredDays(
  measurements: readonly Measurement[],
  history: readonly Agreement[],
): Map<string, MeasuredDay> {
  const bad = mergeRanges(measurements.filter(({ good }) => !good));
  const good = subtractRanges(
    measurements.filter(each => each.good),
    bad,
  );
  const days = new Map<string, MeasuredDay>();
  for (const { agreement, from, to } of versions(history)) {
    const { calendar } = agreement;
    const add = (ranges: TimeRange[], kind: keyof MeasuredDay) => {
      for (const range of ranges) {
        let at = Math.max(range.from, from);
        const end = Math.min(range.to, to);
        while (at < end) {
          const day = DateTime.fromMillis(at, { zone: calendar.zone });
          const next = Math.min(
            end,
            day.plus({ days: 1 }).startOf('day').toMillis(),
          );
          const known = days.get(day.toISODate()!) ?? { good: 0, bad: 0 };
          known[kind] += elapsedServiceTime(calendar, at, next);
          days.set(day.toISODate()!, known);
          at = next;
        }
      }
    };
    add(good, 'good');
    add(bad, 'bad');
  }
  return days;
}

/** Service time between two instants, each part of it by the agreement that held then; milliseconds. */
export function serviceTimeOf(
  history: readonly Agreement[],
  from: number,
  to: number,
): number {
  return versions(history).reduce(
    (all, version) =>
      all +
      elapsedServiceTime(
        version.agreement.calendar,
        Math.max(from, version.from),
        Math.min(to, version.to),
      ),
    0,
  );
}
