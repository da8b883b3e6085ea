import { DateTime } from 'luxon';

/** An instant on the reader's clock: "Thu 12 March 2026, 15:40 GMT+1". */
export function exactTime(iso: string): string {
  return DateTime.fromISO(iso)
    .setLocale('en')
    .toFormat('ccc d LLLL yyyy, HH:mm ZZZZ');
}

/** A day: "1 March 2026". `day` is an ISO date. */
export function dayInWords(day: string): string {
  return DateTime.fromISO(day, { zone: 'utc' })
    .setLocale('en')
    .toFormat('d LLLL yyyy');
}
