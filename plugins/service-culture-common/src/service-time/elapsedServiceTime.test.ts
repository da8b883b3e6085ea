import { DateTime } from 'luxon';
import { elapsedServiceTime } from './elapsedServiceTime';
import type { ServiceCalendar } from './ServiceCalendar';

const HOUR = 3_600_000;

const days = (weekdays: number[], fromMinute: number, toMinute: number) =>
  weekdays.map(weekday => ({ weekday, fromMinute, toMinute }));
const ALL = [1, 2, 3, 4, 5, 6, 7];

const office: ServiceCalendar = {
  zone: 'Europe/Berlin',
  hours: days([1, 2, 3, 4, 5], 480, 1080),
  holidays: ['2026-12-25', '2026-12-26'],
  closed: [],
};

function hours(calendar: ServiceCalendar, from: string, to: string) {
  const at = (time: string) =>
    DateTime.fromISO(time, { zone: calendar.zone }).toMillis();
  return elapsedServiceTime(calendar, at(from), at(to)) / HOUR;
}

describe('elapsedServiceTime', () => {
  it.each([
    ['before opening', '2026-06-08T06:00', '2026-06-08T07:00', 0],
    ['up to the start', '2026-06-08T06:00', '2026-06-08T08:00', 0],
    ['across the start', '2026-06-08T07:00', '2026-06-08T09:00', 1],
    ['from the start', '2026-06-08T08:00', '2026-06-08T09:00', 1],
    ['inside', '2026-06-08T09:00', '2026-06-08T12:30', 3.5],
    ['up to the end', '2026-06-08T17:00', '2026-06-08T18:00', 1],
    ['across the end', '2026-06-08T17:00', '2026-06-08T19:00', 1],
    ['from the end', '2026-06-08T18:00', '2026-06-08T19:00', 0],
    ['after closing', '2026-06-08T19:00', '2026-06-08T20:00', 0],
    ['over a night', '2026-06-08T17:00', '2026-06-09T09:00', 2],
    ['over a weekend', '2026-06-05T17:00', '2026-06-08T09:00', 2],
    ['over Christmas', '2026-12-24T17:00', '2026-12-28T09:00', 2],
    ['for a week', '2026-06-08T00:00', '2026-06-15T00:00', 50],
    ['for a year', '2026-01-01T00:00', '2027-01-01T00:00', 2600],
    ['backwards', '2026-06-08T12:00', '2026-06-08T09:00', 0],
  ])('counts %s', (_, from, to, expected) => {
    expect(hours(office, from, to)).toBe(expected);
  });

  it('is exact to the millisecond', () => {
    const start = DateTime.fromISO('2026-06-08T08:00', {
      zone: 'Europe/Berlin',
    }).toMillis();
    expect(elapsedServiceTime(office, start - 5, start + 7)).toBe(7);
    expect(elapsedServiceTime(office, start + 3, start + 10)).toBe(7);
  });

  describe('where the clocks spring forward', () => {
    const nights = { ...office, hours: days(ALL, 22 * 60, 30 * 60) };
    it.each([
      ['Europe/Berlin', '2026-03-28', '2026-03-29', 7],
      ['America/New_York', '2026-03-07', '2026-03-08', 7],
      ['Europe/London', '2026-03-28', '2026-03-29', 7],
      ['America/Sao_Paulo', '2018-11-03', '2018-11-04', 7],
      ['Australia/Lord_Howe', '2026-10-03', '2026-10-04', 7.5],
      ['Asia/Kolkata', '2026-03-28', '2026-03-29', 8],
    ])('makes the night shorter in %s', (zone, evening, morning, expected) => {
      expect(
        hours({ ...nights, zone }, `${evening}T12:00`, `${morning}T12:00`),
      ).toBe(expected);
    });
  });

  describe('where the clocks fall back', () => {
    const nights = { ...office, hours: days(ALL, 22 * 60, 30 * 60) };
    it.each([
      ['Europe/Berlin', '2026-10-24', '2026-10-25', 9],
      ['America/New_York', '2026-10-31', '2026-11-01', 9],
      ['Europe/London', '2026-10-24', '2026-10-25', 9],
      ['America/Sao_Paulo', '2018-02-17', '2018-02-18', 9],
      ['Australia/Lord_Howe', '2026-04-04', '2026-04-05', 8.5],
      ['Asia/Kolkata', '2026-10-24', '2026-10-25', 8],
    ])('makes the night longer in %s', (zone, evening, morning, expected) => {
      expect(
        hours({ ...nights, zone }, `${evening}T12:00`, `${morning}T12:00`),
      ).toBe(expected);
    });
  });

  it('is calendar time around the clock, also on the days of 23 and 25 hours', () => {
    const always: ServiceCalendar = { ...office, hours: 'around-the-clock' };
    expect(hours(always, '2026-03-29', '2026-03-30')).toBe(23);
    expect(hours(always, '2026-10-25', '2026-10-26')).toBe(25);
    expect(hours(always, '2026-12-25', '2026-12-26')).toBe(24);
  });

  describe('with something taken out', () => {
    const at = (time: string) =>
      DateTime.fromISO(`2026-06-08T${time}`, {
        zone: 'Europe/Berlin',
      }).toMillis();
    const elapsed = (...takenOut: [string, string][]) =>
      elapsedServiceTime(
        office,
        at('09:00'),
        at('17:00'),
        takenOut.map(([from, to]) => ({ from: at(from), to: at(to) })),
      ) / HOUR;

    it.each<[string, [string, string][], number]>([
      ['nothing before it', [['06:00', '08:30']], 8],
      ['what reaches into it', [['06:00', '10:00']], 7],
      ['what lies in it', [['10:00', '11:00']], 7],
      ['what reaches out of it', [['16:00', '20:00']], 7],
      ['nothing after it', [['17:00', '20:00']], 8],
      ['all that is covered', [['06:00', '20:00']], 0],
      [
        'an overlap once',
        [
          ['12:00', '14:00'],
          ['10:00', '13:00'],
        ],
        4,
      ],
    ])('takes out %s', (_, takenOut, expected) => {
      expect(elapsed(...takenOut)).toBe(expected);
    });

    it('takes out a pause that has no end yet', () => {
      expect(
        elapsedServiceTime(office, at('09:00'), at('17:00'), [
          { from: at('10:00'), to: Infinity },
        ]),
      ).toBe(HOUR);
    });
  });

  it('refuses an infinite range instead of counting forever', () => {
    expect(() => elapsedServiceTime(office, 0, Infinity)).toThrow(
      'Service time can be counted between two instants only, not from 0 to Infinity',
    );
  });
});
