import {
  isServiceDay,
  type ServiceCalendar,
} from '@service-culture/plugin-service-culture-common';
import { DateTime } from 'luxon';
import type { Days } from '../performance';

/** The service day after a month on which its account becomes final (figures.md, "Attainment"). */
const FINAL_ON = 5;

/** Days after the end of a month by which it is final in any case, for services that never open. */
const AT_LATEST = 60;

/** The month of an instant, like `2026-10`. */
export function monthOf(at: number, zone: string): string {
  return DateTime.fromMillis(at, { zone }).toFormat('yyyy-MM');
}

/** Every month from `first` to `last`, inclusive, oldest first. */
export function eachMonth(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) {
    months.push(month);
  }
  return months;
}

export function nextMonth(month: string): string {
  return begin(month).plus({ months: 1 }).toFormat('yyyy-MM');
}

/** Its days. */
export function daysOf(month: string): Days {
  return {
    first: `${month}-01`,
    last: begin(month).endOf('month').toISODate()!,
  };
}

/** The instants between which it lies in a time zone, epoch ms, half-open. */
export function boundsOf(
  month: string,
  zone: string,
): { from: number; to: number } {
  return {
    from: startOfDay(`${month}-01`, zone),
    to: startOfDay(`${nextMonth(month)}-01`, zone),
  };
}

/** The fifth service day after the month: as that day begins its account becomes final. */
export function finalDayOf(month: string, calendar: ServiceCalendar): string {
  let day = begin(nextMonth(month));
  let serviceDays = 0;
  for (let passed = 0; passed < AT_LATEST; passed++) {
    serviceDays += isServiceDay(calendar, day.toISODate()!) ? 1 : 0;
    if (serviceDays === FINAL_ON) {
      break;
    }
    day = day.plus({ days: 1 });
  }
  return day.toISODate()!;
}

/** When a day begins in a time zone, epoch ms. */
export function startOfDay(day: string, zone: string): number {
  return DateTime.fromISO(day, { zone }).startOf('day').toMillis();
}

// Dates only: UTC has no day that is missing or comes twice.
function begin(month: string): DateTime {
  return DateTime.fromISO(`${month}-01`, { zone: 'utc' });
}
