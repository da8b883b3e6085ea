/**
 * One opening of the week, in wall-clock minutes of the day it begins on. An opening that crosses midnight belongs to
 * the day it begins on and has `toMinute` over 1440 (`22:00-06:00` is 1320 to 1800).
 *
 * @public
 */
export interface WeeklyInterval {
  /** Day the opening begins on: 1 is Monday, 7 is Sunday (ISO 8601). */
  weekday: number;
  /** 0 to 1439. */
  fromMinute: number;
  /** Over `fromMinute`, at most `fromMinute` + 1440; exclusive. */
  toMinute: number;
}

/**
 * A date, or a part of one, on which a service is closed. It closes the openings that begin on that date, from
 * `fromMinute` (wall clock of that date) on.
 *
 * @public
 */
export interface Closing {
  /** ISO date in the calendar's time zone. */
  date: string;
  /** 0 closes the whole day. */
  fromMinute: number;
}

/**
 * When a service works: figures.md, "Service time". Plain data, so that it can be stored with the agreement it belongs
 * to and sent to a page.
 *
 * @public
 */
export interface ServiceCalendar {
  /** IANA time zone. */
  zone: string;
  /** Weekly openings, or always open; closings and holidays do not touch `around-the-clock`. */
  hours: 'around-the-clock' | WeeklyInterval[];
  /** Public holidays as they were known when the calendar was made: ISO dates, closed all day. */
  holidays: string[];
  /** The service's own closings. */
  closed: Closing[];
}
