import { DateTime } from 'luxon';

/** "October 2026" for `2026-10`. */
export function monthInWords(month: string): string {
  return DateTime.fromISO(`${month}-01`, { zone: 'utc' })
    .setLocale('en')
    .toFormat('LLLL yyyy');
}
