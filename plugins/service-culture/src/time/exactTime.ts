import { DateTime } from 'luxon';

/** An instant on the reader's clock: "Thu 12 March 2026, 15:40 GMT+1". */
export function exactTime(iso: string): string {
  return DateTime.fromISO(iso)
    .setLocale('en')
    .toFormat('ccc d LLLL yyyy, HH:mm ZZZZ');
}

/** An instant on the reader's clock, short enough for a sentence: "Thu 12 Mar, 15:40", with the year where it is another. */
export function shortTime(iso: string): string {
  const instant = DateTime.fromISO(iso).setLocale('en');
  const year = instant.hasSame(DateTime.now(), 'year') ? '' : ' yyyy';
  return instant.toFormat(`ccc d LLL${year}, HH:mm`);
}

/** A day: "1 March 2026". `day` is an ISO date. */
export function dayInWords(day: string): string {
  return DateTime.fromISO(day, { zone: 'utc' })
    .setLocale('en')
    .toFormat('d LLLL yyyy');
}
