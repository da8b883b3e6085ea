import { DateTime } from 'luxon';
import type { ServiceCalendar } from './ServiceCalendar';
import { serviceDeadline } from './serviceDeadline';

const HOUR = 3_600_000;
const zone = 'Europe/Berlin';

const office: ServiceCalendar = {
  zone,
  hours: [1, 2, 3, 4, 5].map(weekday => ({
    weekday,
    fromMinute: 480,
    toMinute: 1080,
  })),
  holidays: ['2026-12-25'],
  closed: [{ date: '2026-12-24', fromMinute: 840 }],
};

const at = (time: string) => DateTime.fromISO(time, { zone }).toMillis();

function due(from: string, hours: number, ...takenOut: [string, string][]) {
  const instant = serviceDeadline(
    office,
    at(from),
    hours * HOUR,
    takenOut.map(([begin, end]) => ({ from: at(begin), to: at(end) })),
  );
  return DateTime.fromMillis(instant!, { zone }).toFormat(
    'ccc yyyy-MM-dd HH:mm',
  );
}

describe('serviceDeadline', () => {
  it.each([
    ['asked before opening', '2026-06-08T06:00', 1, 'Mon 2026-06-08 09:00'],
    ['asked at opening', '2026-06-08T08:00', 1, 'Mon 2026-06-08 09:00'],
    ['asked during the day', '2026-06-08T09:15', 2, 'Mon 2026-06-08 11:15'],
    ['asked at closing', '2026-06-08T18:00', 1, 'Tue 2026-06-09 09:00'],
    ['asked in the evening', '2026-06-08T21:00', 1, 'Tue 2026-06-09 09:00'],
    ['over a night', '2026-06-08T17:00', 2, 'Tue 2026-06-09 09:00'],
    ['over a weekend', '2026-06-05T17:00', 2, 'Mon 2026-06-08 09:00'],
    ['asked on a Sunday', '2026-06-07T12:00', 10, 'Mon 2026-06-08 18:00'],
    ['over Christmas', '2026-12-24T13:00', 2, 'Mon 2026-12-28 09:00'],
  ])('is told to whoever %s', (_, from, hours, expected) => {
    expect(due(from, hours)).toBe(expected);
  });

  it('reached at closing time is closing time, and not the next opening', () => {
    expect(due('2026-06-05T16:00', 2)).toBe('Fri 2026-06-05 18:00');
  });

  it('of nothing is at once, also while closed', () => {
    expect(due('2026-06-07T12:00', 0)).toBe('Sun 2026-06-07 12:00');
  });

  it('waits out what is taken out', () => {
    expect(
      due(
        '2026-06-08T09:00',
        3,
        ['2026-06-08T10:00', '2026-06-08T12:00'],
        ['2026-06-08T11:00', '2026-06-08T13:00'],
      ),
    ).toBe('Mon 2026-06-08 15:00');
  });

  it('reached when a pause begins is that beginning, and not its end', () => {
    expect(
      due('2026-06-08T09:00', 1, ['2026-06-08T10:00', '2026-06-08T12:00']),
    ).toBe('Mon 2026-06-08 10:00');
  });

  it('of nothing is at once, also inside a pause', () => {
    expect(
      due('2026-06-08T10:30', 0, ['2026-06-08T10:00', '2026-06-08T12:00']),
    ).toBe('Mon 2026-06-08 10:30');
  });

  it('is not known while a pause has no end', () => {
    const pause = { from: at('2026-06-08T10:00'), to: Infinity };
    const from = at('2026-06-08T09:00');
    expect(serviceDeadline(office, from, HOUR + 1, [pause])).toBeNull();
    expect(serviceDeadline(office, from, HOUR, [pause])).toBe(pause.from);
  });

  it('is not within ten years where there are no hours, or hardly any', () => {
    const from = at('2026-06-08T09:00');
    expect(serviceDeadline({ ...office, hours: [] }, from, 1)).toBeNull();
    const minuteAWeek = [{ weekday: 1, fromMinute: 600, toMinute: 601 }];
    expect(
      serviceDeadline({ ...office, hours: minuteAWeek }, from, 10 * HOUR),
    ).toBeNull();
  });

  it('more than ten years ahead is none, around the clock too', () => {
    const always: ServiceCalendar = { ...office, hours: 'around-the-clock' };
    const from = at('2026-06-08T09:00');
    expect(serviceDeadline(always, from, 3653 * 24 * HOUR)).toBe(
      from + 3653 * 24 * HOUR,
    );
    expect(serviceDeadline(always, from, 3653 * 24 * HOUR + 1)).toBeNull();
  });

  it('counts an hour that the clock shows twice as two, and one that it skips as none', () => {
    const night: ServiceCalendar = {
      ...office,
      hours: [6, 7].map(weekday => ({
        weekday,
        fromMinute: 0,
        toMinute: 1440,
      })),
    };
    expect(serviceDeadline(night, at('2026-10-25T00:00'), 4 * HOUR)).toBe(
      at('2026-10-25T03:00'),
    );
    expect(serviceDeadline(night, at('2026-03-29T00:00'), 4 * HOUR)).toBe(
      at('2026-03-29T05:00'),
    );
  });
});
