import { DateTime } from 'luxon';
import { accept, Parsed, parseList, refuse } from '../../parsing';
import { Closing, parseTimeOfDay, printTimeOfDay } from '../../service-time';

/** Reads a date that is in the calendar: `2026-02-29` is not. */
export function parseDate(text: string): Parsed<string> {
  const isWritten = /^\d{4}-\d{2}-\d{2}$/.test(text);
  if (isWritten && DateTime.fromISO(text, { zone: 'utc' }).isValid) {
    return accept(text);
  }
  return refuse(
    isWritten
      ? `"${text}" is not in the calendar; write a date that exists`
      : `"${text}" is not a date; write it like "2026-12-24"`,
  );
}

function parseClosing(text: string): Parsed<Closing> {
  const [, day, time] = /^(\S+)(?: from (\S+))?$/i.exec(text) ?? [];
  if (day === undefined) {
    return refuse(
      `"${text}" is not a closing; write it like "2026-12-24" or "2026-12-24 from 14:00"`,
    );
  }
  const date = parseDate(day);
  if (!date.ok) {
    return date;
  }
  const fromMinute = parseTimeOfDay(time ?? '00:00');
  if (!fromMinute.ok) {
    return fromMinute;
  }
  if (fromMinute.value === 1440) {
    return refuse(`"${text}" closes nothing; write a time before "24:00"`);
  }
  return accept({ date: date.value, fromMinute: fromMinute.value });
}

/**
 * Reads the dates on which a service is closed: `2026-12-24 from 14:00, 2026-12-31`.
 *
 * @returns closings by date, or what is wrong with them
 */
export function parseClosings(text: string): Parsed<Closing[]> {
  const parsed = parseList(text, parseClosing);
  if (!parsed.ok) {
    return parsed;
  }
  const closings = parsed.value.sort((a, b) => a.date.localeCompare(b.date));
  for (let index = 1; index < closings.length; index++) {
    const { date } = closings[index];
    if (date === closings[index - 1].date) {
      return refuse(`"${date}" is there twice; name each date once`);
    }
  }
  return accept(closings);
}

/** Closings as one writes them in the annotation. */
export function printClosings(closings: Closing[]): string {
  return closings
    .map(({ date, fromMinute }) =>
      fromMinute === 0 ? date : `${date} from ${printTimeOfDay(fromMinute)}`,
    )
    .join(', ');
}
