import {
  ANSWER_WEEKDAYS,
  type ServiceCalendar,
} from '@service-culture/plugin-service-culture-common';
import { DateTime } from 'luxon';

/** Weekdays after which the person is reminded, twice, that they have not said whether they are satisfied. */
const REMINDED_AFTER = [4, 8];

/** The same time of the day so many weekdays (Monday to Friday, holidays too) later, in the zone of the calendar. */
export function weekdaysAfter(
  { zone }: ServiceCalendar,
  from: number,
  weekdays: number,
): number {
  let day = DateTime.fromMillis(from, { zone });
  for (let left = weekdays; left > 0; ) {
    day = day.plus({ days: 1 });
    if (day.weekday <= 5) {
      left -= 1;
    }
  }
  return day.toMillis();
}

/** When a proposal that nobody answers is closed. */
export function answerDueAfter(
  calendar: ServiceCalendar,
  resolvedAt: number,
): number {
  return weekdaysAfter(calendar, resolvedAt, ANSWER_WEEKDAYS);
}

/** When the person is reminded of a proposal. */
export function answerReminders(
  calendar: ServiceCalendar,
  resolvedAt: number,
): number[] {
  return REMINDED_AFTER.map(weekdays =>
    weekdaysAfter(calendar, resolvedAt, weekdays),
  );
}
