import { InputError } from '@backstage/errors';
import type {
  Window,
  WindowName,
} from '@service-culture/plugin-service-culture-common';
import { DateTime } from 'luxon';

/** What a reader asks for: a name, or a half-open range of dates. */
export type WindowRequest =
  | { window: WindowName }
  | { from: string; to: string };

/** A window as days, ready for the totals. */
export interface Days {
  /** First day, ISO date. */
  first: string;
  /** Last day, inclusive. */
  last: string;
}

/** A window in a service's time zone. */
export interface ResolvedWindow extends Days {
  window: Window;
}

const DAY = 86_400_000;

/** Days a free window may have: three years. */
const MOST_DAYS = 1100;

/**
 * The days of a window (figures.md, "Attainment"): `30d` is today and the 29 days before; months, quarters and years
 * end with today while they last. Days begin at midnight in `zone`.
 *
 * @throws InputError when a free range is empty or longer than three years
 */
export function resolveWindow(
  request: WindowRequest,
  now: number,
  zone: string,
): ResolvedWindow {
  const today = DateTime.fromMillis(now, { zone }).startOf('day');
  const [from, to, name] = bounds(request, today, zone);
  const first = from.toISODate()!;
  const last = to.minus({ days: 1 }).toISODate()!;
  // Where clocks spring forward at midnight the day begins at one o'clock, and days counted from it would too.
  const [start, end] = [from.startOf('day'), to.startOf('day')];
  return {
    first,
    last,
    window: {
      name,
      from: start.toUTC().toISO()!,
      to: end.toUTC().toISO()!,
      timeZone: zone,
    },
  };
}

function bounds(
  request: WindowRequest,
  today: DateTime,
  zone: string,
): [DateTime, DateTime, WindowName | null] {
  const tomorrow = today.plus({ days: 1 });
  if ('from' in request) {
    const from = DateTime.fromISO(request.from, { zone });
    const to = DateTime.fromISO(request.to, { zone });
    const days = (Date.parse(request.to) - Date.parse(request.from)) / DAY;
    if (!(days >= 1)) {
      throw new InputError(
        `to: "${request.to}" is not after from: "${request.from}"; a window has at least one day`,
      );
    }
    if (days > MOST_DAYS) {
      throw new InputError(
        `to: "${request.to}" is ${days} days after from: "${request.from}"; a window has at most ${MOST_DAYS} days`,
      );
    }
    return [from, to, null];
  }
  switch (request.window) {
    case 'month':
      return [today.startOf('month'), tomorrow, 'month'];
    case 'last-month': {
      const end = today.startOf('month');
      return [end.minus({ months: 1 }), end, 'last-month'];
    }
    case 'quarter':
      return [today.startOf('quarter'), tomorrow, 'quarter'];
    case 'year':
      return [today.startOf('year'), tomorrow, 'year'];
    default:
      return [today.minus({ days: 29 }), tomorrow, '30d'];
  }
}

/** Every day from `first` to `last`, inclusive. */
export function eachDay({ first, last }: Days): string[] {
  const days: string[] = [];
  // Dates only: UTC has no day that is missing or comes twice.
  let day = DateTime.fromISO(first, { zone: 'utc' });
  const end = DateTime.fromISO(last, { zone: 'utc' });
  while (day <= end) {
    days.push(day.toISODate()!);
    day = day.plus({ days: 1 });
  }
  return days;
}
