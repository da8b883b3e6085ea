import { accept, nearest, Parsed, parseList, refuse, tidy } from '../parsing';
import type { WeeklyInterval } from './ServiceCalendar';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const DAY = 1440;
const WEEK = 7 * DAY;

/** An opening with the words it comes from, so that a message can quote them. */
interface WrittenInterval extends WeeklyInterval {
  words: string;
}

function parseDay(text: string): Parsed<number> {
  const index = DAYS.findIndex(day => day.toLowerCase() === text.toLowerCase());
  if (index >= 0) {
    return accept(index + 1);
  }
  const meant =
    DAYS.find(day => text.toLowerCase().startsWith(day.toLowerCase())) ??
    nearest(text, DAYS);
  return refuse(
    `"${text}" is not a day; ${
      meant ? `write "${meant}"` : `write one of ${DAYS.join(', ')}`
    }`,
  );
}

/**
 * Reads a time of day.
 *
 * @param text - `HH:MM` from `00:00` to `24:00`
 * @returns minutes since midnight, or why it is none
 * @public
 */
export function parseTimeOfDay(text: string): Parsed<number> {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text);
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : NaN;
  if (!match || Number(match[2]) > 59 || minutes > DAY) {
    return refuse(
      `"${text}" is not a time of day; write it like "08:00", at most "24:00"`,
    );
  }
  return accept(minutes);
}

/** `08:00` for 480; minutes over 1440 are of the next day. @public */
export function printTimeOfDay(minutes: number): string {
  const ofDay = minutes > DAY ? minutes - DAY : minutes;
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${twoDigits(Math.floor(ofDay / 60))}:${twoDigits(ofDay % 60)}`;
}

function weekdays(from: number, to: number): number[] {
  const days = [from];
  while (days[days.length - 1] !== to) {
    days.push((days[days.length - 1] % 7) + 1);
  }
  return days;
}

function parseOpening(words: string): Parsed<WrittenInterval[]> {
  const match = /^(\p{L}+)(?: ?- ?(\p{L}+))? ([\d:]+) ?- ?([\d:]+)$/u.exec(
    words,
  );
  if (!match) {
    return refuse(
      `"${words}" is not an opening; write days and times like "Mon-Fri 08:00-18:00"`,
    );
  }
  const [, firstDay, lastDay, opens, closes] = match;
  const first = parseDay(firstDay);
  if (!first.ok) {
    return first;
  }
  const last = parseDay(lastDay ?? firstDay);
  if (!last.ok) {
    return last;
  }
  const from = parseTimeOfDay(opens);
  if (!from.ok) {
    return from;
  }
  const to = parseTimeOfDay(closes);
  if (!to.ok) {
    return to;
  }
  if (from.value === DAY) {
    return refuse(
      `"${words}" begins at "24:00"; write "00:00" and the day after`,
    );
  }
  if (from.value === to.value) {
    return refuse(
      `"${words}" ends where it begins; for the whole day write "00:00-24:00"`,
    );
  }
  return accept(
    weekdays(first.value, last.value).map(weekday => ({
      weekday,
      fromMinute: from.value,
      toMinute: to.value > from.value ? to.value : to.value + DAY,
      words,
    })),
  );
}

function minuteOfWeek(interval: WeeklyInterval): number {
  return (interval.weekday - 1) * DAY + interval.fromMinute;
}

/** Compares each opening with the next one, and the last of the week with the first of the week after. */
function overlap(sorted: WrittenInterval[]): string | undefined {
  for (let index = 0; index < sorted.length; index++) {
    const opening = sorted[index];
    const isLast = index === sorted.length - 1;
    const next = sorted[isLast ? 0 : index + 1];
    const ends = minuteOfWeek(opening) + opening.toMinute - opening.fromMinute;
    const nextBegins = minuteOfWeek(next) + (isLast ? WEEK : 0);
    if (ends > nextBegins) {
      return `"${opening.words}" and "${next.words}" overlap on ${
        DAYS[next.weekday - 1]
      }; let one end before the other begins`;
    }
  }
  return undefined;
}

/**
 * Reads weekly openings: a comma-separated list of days and times (`Mon-Fri 08:00-12:00, Mon-Thu 13:00-17:00`). A range
 * of days may wrap (`Sat-Mon`), an opening may cross midnight, openings may touch but not overlap.
 *
 * @returns openings in the order of the week, or what is wrong with them
 * @public
 */
export function parseWeeklyHours(text: string): Parsed<WeeklyInterval[]> {
  // People paste hours from documents, which write a long dash.
  const parsed = parseList(tidy(text).replace(/[–—]/g, '-'), parseOpening);
  if (!parsed.ok) {
    return parsed;
  }
  const sorted = parsed.value
    .flat()
    .sort((a, b) => minuteOfWeek(a) - minuteOfWeek(b));
  const message = overlap(sorted);
  if (message) {
    return refuse(message);
  }
  return accept(
    sorted.map(({ weekday, fromMinute, toMinute }) => ({
      weekday,
      fromMinute,
      toMinute,
    })),
  );
}

/**
 * Weekly openings as one writes them in an annotation; days in a row with the same times are written as a range.
 *
 * @public
 */
export function printWeeklyHours(hours: WeeklyInterval[]): string {
  const daysByTimes = new Map<string, number[]>();
  for (const { weekday, fromMinute, toMinute } of hours) {
    const times = `${printTimeOfDay(fromMinute)}-${printTimeOfDay(toMinute)}`;
    daysByTimes.set(times, [...(daysByTimes.get(times) ?? []), weekday]);
  }
  const items: { day: number; words: string }[] = [];
  for (const [times, days] of daysByTimes) {
    let rest = [...days].sort((a, b) => a - b);
    while (rest.length > 0) {
      const first = rest[0];
      const inARow = rest.filter((day, index) => day === first + index);
      const last = inARow[inARow.length - 1];
      const range =
        first === last
          ? DAYS[first - 1]
          : `${DAYS[first - 1]}-${DAYS[last - 1]}`;
      items.push({ day: first, words: `${range} ${times}` });
      rest = rest.slice(inARow.length);
    }
  }
  return items
    .sort((a, b) => a.day - b.day)
    .map(item => item.words)
    .join(', ');
}

/**
 * How long one `d` is: figures.md, "Service time".
 *
 * @returns minutes of a service day; null where service days are not equally long
 * @public
 */
export function serviceDayMinutes(
  hours: 'around-the-clock' | WeeklyInterval[],
): number | null {
  if (hours === 'around-the-clock') {
    return DAY;
  }
  const byWeekday = new Map<number, number>();
  for (const { weekday, fromMinute, toMinute } of hours) {
    byWeekday.set(
      weekday,
      (byWeekday.get(weekday) ?? 0) + toMinute - fromMinute,
    );
  }
  const lengths = new Set(byWeekday.values());
  return lengths.size === 1 ? [...lengths][0] : null;
}
