import { DateTime } from 'luxon';
import type { ServiceCalendar } from './ServiceCalendar';

/**
 * Whether a service works on a day: an opening begins on it that is not closed. Around the clock every day is one.
 *
 * @param day - ISO date in the calendar's time zone
 * @public
 */
export function isServiceDay(calendar: ServiceCalendar, day: string): boolean {
  const { hours, holidays, closed } = calendar;
  if (hours === 'around-the-clock') {
    return true;
  }
  const closedFrom = holidays.includes(day)
    ? 0
    : closed.find(({ date }) => date === day)?.fromMinute ?? Infinity;
  const { weekday } = DateTime.fromISO(day, { zone: 'utc' });
  return hours.some(
    opening => opening.weekday === weekday && opening.fromMinute < closedFrom,
  );
}
