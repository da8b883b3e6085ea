import {
  parseServiceHours,
  ServiceCalendar,
} from '@service-culture/plugin-service-culture-common';
import { DateTime, Settings } from 'luxon';
import { openingInWords, weekInWords } from './hoursInWords';

function calendar(
  written: string,
  changes: Partial<ServiceCalendar> = {},
): ServiceCalendar {
  const hours = parseServiceHours(written);
  if (!hours.ok) throw new Error(hours.message);
  return { ...hours.value, holidays: [], closed: [], ...changes };
}

const at = (berlin: string) =>
  DateTime.fromISO(berlin, { zone: 'Europe/Berlin' }).toMillis();

// A Wednesday.
const now = at('2026-11-18T10:00');
const berlin = 'Mon-Fri 08:00-18:00 Europe/Berlin';

afterEach(() => {
  Settings.defaultZone = 'system';
});

describe('the hours of a week', () => {
  it.each([
    ['Europe/Berlin', berlin, 'Mon–Fri 08:00–18:00'],
    ['America/New_York', berlin, 'Mon–Fri 02:00–12:00'],
    ['Asia/Kolkata', berlin, 'Mon–Fri 12:30–22:30'],
    [
      'Europe/Berlin',
      'Mon-Thu 08:00-12:00, Mon-Thu 13:00-17:00, Fri 08:00-12:00 Europe/Berlin',
      'Mon–Thu 08:00–12:00, 13:00–17:00, Fri 08:00–12:00',
    ],
    [
      // In New York it begins on the evening before.
      'America/New_York',
      'Mon-Tue 01:00-09:00 Europe/Berlin',
      'Mon 19:00–03:00, Sun 19:00–03:00',
    ],
    [
      'Europe/Berlin',
      'Mon-Fri 16:00-24:00 Europe/Berlin',
      'Mon–Fri 16:00–24:00',
    ],
    [
      'Europe/Berlin',
      'Fri-Sat 00:00-24:00 Europe/Berlin',
      'Fri 00:00–Sun 00:00',
    ],
    ['Europe/Berlin', 'around the clock Asia/Tokyo', 'around the clock'],
    ['Europe/Berlin', 'Mon-Sun 00:00-24:00 Asia/Tokyo', 'around the clock'],
  ])('read in %s, "%s" is "%s"', (zone, written, words) => {
    Settings.defaultZone = zone;
    expect(weekInWords(calendar(written), now)).toBe(words);
  });
});

describe('what is open now', () => {
  it.each([
    ['2026-11-18T10:00', 'open now, until 18:00', true],
    ['2026-11-18T07:59', 'opens today 08:00', false],
    ['2026-11-18T18:00', 'opens tomorrow 08:00', false],
    ['2026-11-20T18:00', 'opens Monday 08:00', false],
  ])('at %s is "%s"', (instant, words, isOpen) => {
    Settings.defaultZone = 'Europe/Berlin';
    expect(openingInWords(calendar(berlin), at(instant))).toEqual({
      words,
      isOpen,
    });
  });

  it('is said on the clock of the reader', () => {
    Settings.defaultZone = 'America/New_York';
    expect(openingInWords(calendar(berlin), now).words).toBe(
      'open now, until 12:00',
    );
  });

  it('names the date where the next opening is far', () => {
    Settings.defaultZone = 'Europe/Berlin';
    const closed = ['18', '19', '20', '23', '24', '25'].map(day => ({
      date: `2026-11-${day}`,
      fromMinute: 0,
    }));
    expect(openingInWords(calendar(berlin, { closed }), now).words).toBe(
      'opens Thursday 26 November 08:00',
    );
  });

  it('has no end where it never closes', () => {
    expect(openingInWords(calendar('around the clock UTC'), now)).toEqual({
      isOpen: true,
      words: 'open now',
    });
  });
});
