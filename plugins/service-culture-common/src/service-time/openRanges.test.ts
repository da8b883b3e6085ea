import { DateTime } from 'luxon';
import { openRanges } from './openRanges';
import type { ServiceCalendar } from './ServiceCalendar';

/** The openings between two wall-clock times, each as local times with their offset from UTC. */
function openings(calendar: ServiceCalendar, from: string, to: string) {
  const at = (time: string) =>
    DateTime.fromISO(time, { zone: calendar.zone }).toMillis();
  const show = (t: number) =>
    DateTime.fromMillis(t, { zone: calendar.zone }).toFormat(
      'ccc yyyy-MM-dd HH:mm ZZ',
    );
  return openRanges(calendar, at(from), at(to)).map(
    range => `${show(range.from)} - ${show(range.to)}`,
  );
}

const weekdays = (fromMinute: number, toMinute: number) =>
  [1, 2, 3, 4, 5].map(weekday => ({ weekday, fromMinute, toMinute }));
const everyDay = (fromMinute: number, toMinute: number) =>
  [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, fromMinute, toMinute }));

const office: ServiceCalendar = {
  zone: 'Europe/Berlin',
  hours: weekdays(8 * 60, 18 * 60),
  holidays: [],
  closed: [],
};
const nights: ServiceCalendar = {
  ...office,
  hours: everyDay(22 * 60, 30 * 60),
};

describe('openRanges', () => {
  it('leaves out the weekend', () => {
    expect(openings(office, '2026-06-05', '2026-06-09')).toEqual([
      'Fri 2026-06-05 08:00 +02:00 - Fri 2026-06-05 18:00 +02:00',
      'Mon 2026-06-08 08:00 +02:00 - Mon 2026-06-08 18:00 +02:00',
    ]);
  });

  it('cuts openings off at both ends of the range', () => {
    expect(openings(office, '2026-06-08T09:30', '2026-06-08T17:15')).toEqual([
      'Mon 2026-06-08 09:30 +02:00 - Mon 2026-06-08 17:15 +02:00',
    ]);
  });

  it('is empty outside the hours, for an empty range and for one that ends before it begins', () => {
    expect(openings(office, '2026-06-06', '2026-06-08')).toEqual([]);
    expect(openings(office, '2026-06-08T10:00', '2026-06-08T10:00')).toEqual(
      [],
    );
    expect(openings(office, '2026-06-08T11:00', '2026-06-08T10:00')).toEqual(
      [],
    );
  });

  it('splits a day at the lunch break', () => {
    const withLunch = {
      ...office,
      hours: [...weekdays(13 * 60, 17 * 60), ...weekdays(8 * 60, 12 * 60)],
    };
    expect(openings(withLunch, '2026-06-08', '2026-06-09')).toEqual([
      'Mon 2026-06-08 08:00 +02:00 - Mon 2026-06-08 12:00 +02:00',
      'Mon 2026-06-08 13:00 +02:00 - Mon 2026-06-08 17:00 +02:00',
    ]);
  });

  it('joins openings that touch at midnight', () => {
    const allDay = { ...office, hours: everyDay(0, 1440) };
    expect(openings(allDay, '2026-06-01', '2026-09-01')).toEqual([
      'Mon 2026-06-01 00:00 +02:00 - Tue 2026-09-01 00:00 +02:00',
    ]);
  });

  it('gives a night to the day on which it begins', () => {
    const fridayNight = {
      ...office,
      hours: [{ weekday: 5, fromMinute: 22 * 60, toMinute: 30 * 60 }],
    };
    expect(openings(fridayNight, '2026-06-04', '2026-06-11')).toEqual([
      'Fri 2026-06-05 22:00 +02:00 - Sat 2026-06-06 06:00 +02:00',
    ]);
  });

  it('closes the night that begins on a holiday, and not the one that ends on it', () => {
    expect(
      openings(
        { ...nights, holidays: ['2026-06-10'] },
        '2026-06-09T12:00',
        '2026-06-12T12:00',
      ),
    ).toEqual([
      'Tue 2026-06-09 22:00 +02:00 - Wed 2026-06-10 06:00 +02:00',
      'Thu 2026-06-11 22:00 +02:00 - Fri 2026-06-12 06:00 +02:00',
    ]);
  });

  it('is open on the leap day like on any other', () => {
    expect(openings(office, '2024-02-29', '2024-03-01')).toEqual([
      'Thu 2024-02-29 08:00 +01:00 - Thu 2024-02-29 18:00 +01:00',
    ]);
    expect(
      openings(
        { ...office, holidays: ['2024-02-29'] },
        '2024-02-29',
        '2024-03-01',
      ),
    ).toEqual([]);
  });

  it('ends at 14:00 on a day that is closed from 14:00', () => {
    expect(
      openings(
        { ...office, closed: [{ date: '2026-12-24', fromMinute: 14 * 60 }] },
        '2026-12-24',
        '2026-12-25',
      ),
    ).toEqual(['Thu 2026-12-24 08:00 +01:00 - Thu 2026-12-24 14:00 +01:00']);
  });

  it('takes the earlier of two closings of the same day', () => {
    const closed = [
      { date: '2026-12-24', fromMinute: 14 * 60 },
      { date: '2026-12-24', fromMinute: 12 * 60 },
    ];
    expect(openings({ ...office, closed }, '2026-12-24', '2026-12-25')).toEqual(
      ['Thu 2026-12-24 08:00 +01:00 - Thu 2026-12-24 12:00 +01:00'],
    );
  });

  it('ends a night at 23:00, with its part after midnight, where the day is closed from 23:00', () => {
    expect(
      openings(
        { ...nights, closed: [{ date: '2026-12-24', fromMinute: 23 * 60 }] },
        '2026-12-24T12:00',
        '2026-12-25T12:00',
      ),
    ).toEqual(['Thu 2026-12-24 22:00 +01:00 - Thu 2026-12-24 23:00 +01:00']);
  });

  it('ignores holidays and closings where it is open around the clock', () => {
    expect(
      openings(
        {
          zone: 'Europe/Berlin',
          hours: 'around-the-clock',
          holidays: ['2026-12-25'],
          closed: [{ date: '2026-12-24', fromMinute: 0 }],
        },
        '2026-12-24',
        '2026-12-27',
      ),
    ).toEqual(['Thu 2026-12-24 00:00 +01:00 - Sun 2026-12-27 00:00 +01:00']);
  });

  describe('where the clocks spring forward', () => {
    it('begins at 03:00 where the opening begins in the hour that does not exist', () => {
      const early = { ...office, hours: everyDay(150, 300) };
      expect(openings(early, '2026-03-29', '2026-03-30')).toEqual([
        'Sun 2026-03-29 03:00 +02:00 - Sun 2026-03-29 05:00 +02:00',
      ]);
    });

    it('is not open at all where the opening lies in the hour that does not exist', () => {
      const hour = { ...office, hours: everyDay(120, 180) };
      expect(openings(hour, '2026-03-29', '2026-03-30')).toEqual([]);
    });

    it('at midnight, begins the day at 01:00 (São Paulo until 2019)', () => {
      const saoPaulo = {
        ...office,
        zone: 'America/Sao_Paulo',
        hours: [{ weekday: 7, fromMinute: 0, toMinute: 360 }],
      };
      expect(openings(saoPaulo, '2018-11-03', '2018-11-05')).toEqual([
        'Sun 2018-11-04 01:00 -02:00 - Sun 2018-11-04 06:00 -02:00',
      ]);
    });
  });

  describe('where the clocks fall back', () => {
    it('is open twice in the hour that comes twice', () => {
      const hour = { ...office, hours: everyDay(135, 165) };
      expect(openings(hour, '2026-10-25', '2026-10-26')).toEqual([
        'Sun 2026-10-25 02:15 +02:00 - Sun 2026-10-25 02:45 +02:00',
        'Sun 2026-10-25 02:15 +01:00 - Sun 2026-10-25 02:45 +01:00',
      ]);
    });

    it('closes again when the wall clock goes back behind the beginning', () => {
      const fromHalfPastTwo = { ...office, hours: everyDay(150, 240) };
      expect(openings(fromHalfPastTwo, '2026-10-25', '2026-10-26')).toEqual([
        'Sun 2026-10-25 02:30 +02:00 - Sun 2026-10-25 02:00 +01:00',
        'Sun 2026-10-25 02:30 +01:00 - Sun 2026-10-25 04:00 +01:00',
      ]);
    });

    it('at midnight, the last hour of the day comes twice (São Paulo until 2019)', () => {
      const saoPaulo = {
        ...office,
        zone: 'America/Sao_Paulo',
        hours: [{ weekday: 6, fromMinute: 23 * 60, toMinute: 24 * 60 }],
      };
      expect(openings(saoPaulo, '2018-02-17', '2018-02-19')).toEqual([
        'Sat 2018-02-17 23:00 -02:00 - Sun 2018-02-18 00:00 -03:00',
      ]);
    });
  });

  it('names a time zone that it does not know', () => {
    expect(() => openRanges({ ...office, zone: 'Europe/Berln' }, 0, 1)).toThrow(
      '"Europe/Berln" is not a time zone; write a name such as "Europe/Berlin"',
    );
  });

  it('refuses a range without an end instead of looking for one forever', () => {
    expect(() => openRanges(office, 0, Infinity)).toThrow(
      'Openings can be listed between two instants only, not from 0 to Infinity',
    );
  });
});
