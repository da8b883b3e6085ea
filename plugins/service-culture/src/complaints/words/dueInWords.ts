import { DateTime } from 'luxon';

/**
 * By when, on the reader's clock: "today, 15:40", "tomorrow, 09:00", "Friday, 4 December, 16:00", with the year where it is
 * another.
 *
 * @param iso - an ISO 8601 instant
 * @param now - milliseconds since 1970
 */
export function dueInWords(iso: string, now: number): string {
  const due = DateTime.fromISO(iso).setLocale('en');
  const today = DateTime.fromMillis(now).startOf('day');
  const time = due.toFormat('HH:mm');
  const days = due.startOf('day').diff(today, 'days').days;
  if (Math.round(days) === 0) return `today, ${time}`;
  if (Math.round(days) === 1) return `tomorrow, ${time}`;
  if (Math.round(days) === -1) return `yesterday, ${time}`;
  const year = due.hasSame(today, 'year') ? '' : ' yyyy';
  return `${due.toFormat(`cccc, d LLLL${year}`)}, ${time}`;
}
