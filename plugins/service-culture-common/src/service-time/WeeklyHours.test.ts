import fc from 'fast-check';
import type { WeeklyInterval } from './ServiceCalendar';
import {
  parseWeeklyHours,
  printWeeklyHours,
  serviceDayMinutes,
} from './WeeklyHours';

function hours(text: string): WeeklyInterval[] {
  const parsed = parseWeeklyHours(text);
  if (!parsed.ok) {
    throw new Error(parsed.message);
  }
  return parsed.value;
}

/** Openings as `weekday:from-to`. */
function brief(intervals: WeeklyInterval[]): string {
  return intervals
    .map(
      ({ weekday, fromMinute, toMinute }) =>
        `${weekday}:${fromMinute}-${toMinute}`,
    )
    .join(' ');
}

describe('parseWeeklyHours', () => {
  it.each([
    ['Mon 08:00-18:00', '1:480-1080'],
    ['mon  8:00 - 18:00', '1:480-1080'],
    ['Mon – Tue 08:00–18:00', '1:480-1080 2:480-1080'],
    ['Sat-Mon 10:00-12:00', '1:600-720 6:600-720 7:600-720'],
    ['Fri 08:00-12:00, Fri 13:00-17:00', '5:480-720 5:780-1020'],
    ['Fri 13:00-17:00, Fri 08:00-13:00', '5:480-780 5:780-1020'],
    ['Sun 00:00-24:00', '7:0-1440'],
    ['Sun 22:00-06:00', '7:1320-1800'],
    ['Sun 22:00-06:00, Mon 06:00-07:00', '1:360-420 7:1320-1800'],
    ['Sun 22:00-00:00', '7:1320-1440'],
    [
      'Mon-Sun 06:00-05:59',
      '1:360-1799 2:360-1799 3:360-1799 4:360-1799 5:360-1799 6:360-1799 7:360-1799',
    ],
  ])('reads %j', (text, expected) => {
    expect(brief(hours(text))).toBe(expected);
  });

  it.each([
    ['Monday 08:00-18:00', '"Monday" is not a day; write "Mon"'],
    ['Mom-Fri 08:00-18:00', '"Mom" is not a day; write "Mon"'],
    [
      'Workdays 08:00-18:00',
      '"Workdays" is not a day; write one of Mon, Tue, Wed, Thu, Fri, Sat, Sun',
    ],
    [
      'Mon 08:00-25:00',
      '"25:00" is not a time of day; write it like "08:00", at most "24:00"',
    ],
    [
      'Mon 08:60-10:00',
      '"08:60" is not a time of day; write it like "08:00", at most "24:00"',
    ],
    [
      'Mon 24:00-25:00',
      '"25:00" is not a time of day; write it like "08:00", at most "24:00"',
    ],
    [
      'Mon 24:00-06:00',
      '"Mon 24:00-06:00" begins at "24:00"; write "00:00" and the day after',
    ],
    [
      'Mon 08:00-08:00',
      '"Mon 08:00-08:00" ends where it begins; for the whole day write "00:00-24:00"',
    ],
    [
      '08:00-18:00',
      '"08:00-18:00" is not an opening; write days and times like "Mon-Fri 08:00-18:00"',
    ],
    [
      'Mon-Fri',
      '"Mon-Fri" is not an opening; write days and times like "Mon-Fri 08:00-18:00"',
    ],
    [
      'Mon 08:00-18:00,',
      '"Mon 08:00-18:00," has a comma with nothing beside it; remove the comma',
    ],
    [
      'Mon-Fri 08:00-18:00, Fri 17:00-20:00',
      '"Mon-Fri 08:00-18:00" and "Fri 17:00-20:00" overlap on Fri; let one end before the other begins',
    ],
    [
      'Mon 22:00-06:00, Tue 05:00-09:00',
      '"Mon 22:00-06:00" and "Tue 05:00-09:00" overlap on Tue; let one end before the other begins',
    ],
    [
      'Sun 22:00-06:00, Mon 05:00-09:00',
      '"Sun 22:00-06:00" and "Mon 05:00-09:00" overlap on Mon; let one end before the other begins',
    ],
    [
      'Mon 08:00-12:00, Mon 08:00-12:00',
      '"Mon 08:00-12:00" and "Mon 08:00-12:00" overlap on Mon; let one end before the other begins',
    ],
  ])('refuses %j and says what would be right', (text, message) => {
    expect(parseWeeklyHours(text)).toEqual({ ok: false, message });
  });
});

describe('printWeeklyHours', () => {
  it.each([
    ['mon-fri 8:00-18:00', 'Mon-Fri 08:00-18:00'],
    ['Mon-Fri 8:00-12:00, Mon-Fri 13:00-17:00', undefined],
    ['Fri 22:00-06:00', 'Fri 22:00-06:00'],
    ['Sat-Mon 10:00-24:00', 'Mon 10:00-24:00, Sat-Sun 10:00-24:00'],
  ])('prints %j as people write it', (text, expected) => {
    expect(printWeeklyHours(hours(text))).toBe(
      expected ?? 'Mon-Fri 08:00-12:00, Mon-Fri 13:00-17:00',
    );
  });

  it('prints whatever was read so that it reads back the same', () => {
    const day = fc.constantFrom(
      ...['Mon', 'tue', 'Wed', 'THU', 'Fri', 'Sat', 'Sun'],
    );
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hour, minute]) => `${hour}:${String(minute).padStart(2, '0')}`);
    const opening = fc
      .tuple(fc.array(day, { minLength: 1, maxLength: 2 }), time, time)
      .map(([days, from, to]) => `${days.join(' - ')} ${from}-${to}`);
    const list = fc
      .array(opening, { minLength: 1, maxLength: 4 })
      .map(openings => openings.join(' ,  '))
      .filter(text => parseWeeklyHours(text).ok);
    fc.assert(
      fc.property(list, text => {
        expect(hours(printWeeklyHours(hours(text)))).toEqual(hours(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe('serviceDayMinutes', () => {
  it.each([
    ['Mon-Fri 08:00-18:00', 600],
    ['Mon-Fri 08:00-12:00, Mon-Fri 13:00-17:00', 480],
    ['Mon-Fri 22:00-06:00', 480],
    ['Mon-Sun 00:00-24:00', 1440],
    ['Mon-Thu 08:00-18:00, Fri 08:00-15:00', null],
    ['Mon-Fri 08:00-18:00, Sat 09:00-13:00', null],
    ['Mon 08:00-12:00, Tue 09:00-13:00', 240],
  ])('of %j is %s', (text, minutes) => {
    expect(serviceDayMinutes(hours(text))).toBe(minutes);
  });

  it('is 24 hours around the clock', () => {
    expect(serviceDayMinutes('around-the-clock')).toBe(1440);
  });
});
