import { isServiceDay } from './isServiceDay';
import type { ServiceCalendar } from './ServiceCalendar';

const nights: ServiceCalendar = {
  zone: 'Europe/Berlin',
  hours: [5, 6].map(weekday => ({
    weekday,
    fromMinute: 1320,
    toMinute: 1800,
  })),
  holidays: ['2026-05-01'],
  closed: [
    { date: '2026-03-13', fromMinute: 840 },
    { date: '2026-03-14', fromMinute: 1380 },
  ],
};

describe('isServiceDay', () => {
  it.each([
    ['a day on which it opens', '2026-03-06', true],
    ['a day into which only the night before reaches', '2026-03-08', false],
    ['a day on which it never works', '2026-03-04', false],
    ['a public holiday', '2026-05-01', false],
    ['a day that is closed before it opens', '2026-03-13', false],
    ['a day that is closed after it opened', '2026-03-14', true],
  ])('%s', (_, day, expected) => {
    expect(isServiceDay(nights, day)).toBe(expected);
  });

  it('is every day around the clock, holiday or not', () => {
    const always = { ...nights, hours: 'around-the-clock' as const };
    expect(isServiceDay(always, '2026-05-01')).toBe(true);
  });
});
