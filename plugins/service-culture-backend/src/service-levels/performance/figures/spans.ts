import type { TrendUnit } from '@service-culture/plugin-service-culture-common';
import { DateTime } from 'luxon';
import type { Days } from './resolveWindow';

/** The days, weeks (from Monday) or months that a window is made of, cut off where it begins and ends. */
export function spansOf({ first, last }: Days, unit: TrendUnit): Days[] {
  const spans: Days[] = [];
  // Dates only: UTC has no day that is missing or comes twice.
  let from = DateTime.fromISO(first, { zone: 'utc' });
  const end = DateTime.fromISO(last, { zone: 'utc' });
  while (from <= end) {
    const next = from.startOf(unit).plus({ [unit]: 1 });
    const to = next.minus({ days: 1 });
    spans.push({
      first: from.toISODate()!,
      last: (to < end ? to : end).toISODate()!,
    });
    from = next;
  }
  return spans;
}

/** The day after. */
export function dayAfter(day: string): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days: 1 }).toISODate()!;
}

/** As many days, just before these. */
export function daysBefore({ first, last }: Days): Days {
  const from = DateTime.fromISO(first, { zone: 'utc' });
  const to = DateTime.fromISO(last, { zone: 'utc' });
  const days = to.diff(from, 'days').days + 1;
  return {
    first: from.minus({ days }).toISODate()!,
    last: from.minus({ days: 1 }).toISODate()!,
  };
}
