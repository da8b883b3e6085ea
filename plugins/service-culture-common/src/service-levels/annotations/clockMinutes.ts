import type { WeeklyInterval } from '../../service-time';

const DAY = 1440;
const WEEK = 7 * DAY;

/** The minutes of a week in which the service is open, in order; one weekday may be closed. */
function openMinutes(hours: WeeklyInterval[], closedWeekday?: number) {
  const minutes = new Set<number>();
  for (const { weekday, fromMinute, toMinute } of hours) {
    for (let minute = fromMinute; minute < toMinute; minute++) {
      if (weekday !== closedWeekday) {
        minutes.add(((weekday - 1) * DAY + minute) % WEEK);
      }
    }
  }
  return [...minutes].sort((a, b) => a - b);
}

/**
 * The fewest and the most minutes by the clock on the wall in which a service can be open for a number of minutes,
 * whatever the minute of the week in which they begin. It is for comparing promises, so it may leave out changes of
 * the clock; of days off it knows one at a time.
 *
 * @param hours - weekly openings, at least one
 * @param serviceMinutes - over 0
 * @param hasClosedDays - whether any weekday may turn out to be closed
 */
export function clockMinutes(
  hours: WeeklyInterval[],
  serviceMinutes: number,
  hasClosedDays: boolean,
): { shortest: number; longest: number } {
  const week = openMinutes(hours);
  const closedWeekdays = hasClosedDays
    ? hours.map(({ weekday }) => weekday)
    : [undefined];
  let shortest = Infinity;
  let longest = 0;
  for (const closedWeekday of new Set(closedWeekdays)) {
    // An ordinary week, one with a day off, and ordinary weeks for as long as it takes.
    const open = [
      ...week,
      ...openMinutes(hours, closedWeekday).map(minute => minute + WEEK),
    ];
    const nthOpen = (index: number) => {
      if (index < open.length) {
        return open[index];
      }
      const later = index - open.length;
      return (
        (2 + Math.floor(later / week.length)) * WEEK + week[later % week.length]
      );
    };
    let next = 0;
    for (let begin = 0; begin < 2 * WEEK; begin++) {
      while (nthOpen(next) < begin) {
        next++;
      }
      const due = nthOpen(next + serviceMinutes - 1) + 1;
      shortest = Math.min(shortest, due - begin);
      longest = Math.max(longest, due - begin);
    }
  }
  return { shortest, longest };
}
