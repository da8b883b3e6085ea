import {
  openRanges,
  ServiceCalendar,
  TimeRange,
} from '@service-culture/plugin-service-culture-common';
import { DateTime } from 'luxon';

const DAY = 86_400_000;
/** How far ahead the next opening is looked for. */
const AHEAD = 21 * DAY;

const inEnglish = (instant: number) =>
  DateTime.fromMillis(instant).setLocale('en');

/** "18:00", or "24:00" for the midnight at which an opening ends. */
function endTime(range: TimeRange): string {
  const words = inEnglish(range.to).toFormat('HH:mm');
  return words === '00:00' ? '24:00' : words;
}

function rangeInWords(range: TimeRange): string {
  const from = inEnglish(range.from).toFormat('HH:mm');
  if (range.to - range.from > DAY) {
    return `${from}–${inEnglish(range.to).toFormat('ccc HH:mm')}`;
  }
  return `${from}–${endTime(range)}`;
}

/**
 * The hours of an ordinary week on the reader's clock: "Mon–Fri 08:00–18:00, Sat 09:00–12:00". Holidays and closings are
 * left out; the week is the one of `now`, for two zones may be apart differently in summer.
 *
 * @param now - milliseconds since 1970
 */
export function weekInWords(calendar: ServiceCalendar, now: number): string {
  const monday = DateTime.fromMillis(now).startOf('week');
  const week = {
    from: monday.toMillis(),
    to: monday.plus({ weeks: 1 }).toMillis(),
  };
  const ranges = openRanges(
    { ...calendar, holidays: [], closed: [] },
    week.from - DAY,
    week.to + DAY,
  );
  if (ranges.some(({ from, to }) => from <= week.from && to >= week.to)) {
    return 'around the clock';
  }
  const days = Array.from({ length: 7 }, (_, n) => {
    const day = monday.plus({ days: n });
    const times = ranges
      .filter(({ from }) => inEnglish(from).hasSame(day, 'day'))
      .map(rangeInWords);
    return {
      day: day.setLocale('en').toFormat('ccc'),
      times: times.join(', '),
    };
  });
  const spans: { first: string; last: string; times: string }[] = [];
  for (const { day, times } of days) {
    const span = spans.at(-1);
    if (span?.times === times) span.last = day;
    else spans.push({ first: day, last: day, times });
  }
  return spans
    .filter(({ times }) => times)
    .map(({ first, last, times }) =>
      first === last ? `${first} ${times}` : `${first}–${last} ${times}`,
    )
    .join(', ');
}

/**
 * Whether it is open at `now`, and until or from when, on the reader's clock: "open now, until 18:00", "opens Monday
 * 08:00".
 *
 * @param now - milliseconds since 1970
 */
export function openingInWords(
  calendar: ServiceCalendar,
  now: number,
): { isOpen: boolean; words: string } {
  const [next] = openRanges(calendar, now, now + AHEAD);
  if (!next) return { isOpen: false, words: 'closed for the next three weeks' };
  if (next.from > now) {
    return { isOpen: false, words: `opens ${whenInWords(next.from, now)}` };
  }
  if (next.to >= now + AHEAD) return { isOpen: true, words: 'open now' };
  const until = next.to - now < DAY ? endTime(next) : whenInWords(next.to, now);
  return { isOpen: true, words: `open now, until ${until}` };
}

/** "today 08:00", "tomorrow 08:00", "Monday 08:00", and with the date what is more than six days away. */
function whenInWords(instant: number, now: number): string {
  const when = inEnglish(instant);
  const today = inEnglish(now);
  const time = when.toFormat('HH:mm');
  if (when.hasSame(today, 'day')) return `today ${time}`;
  if (when.hasSame(today.plus({ days: 1 }), 'day')) return `tomorrow ${time}`;
  const isNear = when < today.startOf('day').plus({ days: 7 });
  return `${when.toFormat(isNear ? 'cccc' : 'cccc d LLLL')} ${time}`;
}
