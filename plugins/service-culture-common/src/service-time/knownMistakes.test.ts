import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { elapsedServiceTime } from './elapsedServiceTime';
import type { ServiceCalendar } from './ServiceCalendar';
import { serviceDeadline } from './serviceDeadline';

/** What calendars of other systems are known to get wrong. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEKDAYS = [1, 2, 3, 4, 5];
const EVERY_DAY = [...WEEKDAYS, 6, 7];

const berlin = (
  weekdays: number[],
  openings: [fromHour: number, toHour: number][],
  more: Partial<ServiceCalendar> = {},
): ServiceCalendar => ({
  zone: 'Europe/Berlin',
  hours: weekdays.flatMap(weekday =>
    openings.map(([from, to]) => ({
      weekday,
      fromMinute: from * 60,
      toMinute: to * 60,
    })),
  ),
  holidays: [],
  closed: [],
  ...more,
});

const elapsed = (calendar: ServiceCalendar, from: string, to: string) =>
  elapsedServiceTime(calendar, Date.parse(from), Date.parse(to));

describe('service time, where others are wrong', () => {
  it('stands still over a lunch break, and a deadline in it is the begin of the break', () => {
    const calendar = berlin(WEEKDAYS, [
      [8, 12],
      [13, 18],
    ]);
    expect(
      elapsed(calendar, '2026-06-08T11:30+02:00', '2026-06-08T13:30+02:00'),
    ).toBe(HOUR);
    expect(
      elapsed(calendar, '2026-06-08T12:10+02:00', '2026-06-08T12:50+02:00'),
    ).toBe(0);
    expect(
      serviceDeadline(calendar, Date.parse('2026-06-08T11:30+02:00'), HOUR / 2),
    ).toBe(Date.parse('2026-06-08T12:00+02:00'));
    expect(
      serviceDeadline(calendar, Date.parse('2026-06-08T11:30+02:00'), HOUR),
    ).toBe(Date.parse('2026-06-08T13:30+02:00'));
  });

  it('is open five hours from midnight to six where the clocks spring forward, and seven where they fall back', () => {
    const calendar = berlin(EVERY_DAY, [[0, 6]]);
    const onDay = (date: string, offsets: [string, string]) =>
      elapsed(
        calendar,
        `${date}T00:00${offsets[0]}`,
        `${date}T12:00${offsets[1]}`,
      );
    expect(onDay('2026-03-28', ['+01:00', '+01:00'])).toBe(6 * HOUR);
    expect(onDay('2026-03-29', ['+01:00', '+02:00'])).toBe(5 * HOUR);
    expect(onDay('2026-10-25', ['+02:00', '+01:00'])).toBe(7 * HOUR);
  });

  it('counts the second and the millisecond of an instant, not only its minute', () => {
    const calendar = berlin(WEEKDAYS, [[8, 18]]);
    expect(
      elapsed(
        calendar,
        '2026-06-08T17:59:59.250+02:00',
        '2026-06-09T08:00:01.500+02:00',
      ),
    ).toBe(750 + 1500);
    expect(
      serviceDeadline(
        calendar,
        Date.parse('2026-06-08T17:59:59.250+02:00'),
        2250,
      ),
    ).toBe(Date.parse('2026-06-09T08:00:01.500+02:00'));
  });

  it('closes all of a holiday that has 25 hours, and nothing of the days beside it', () => {
    const calendar = berlin(EVERY_DAY, [[0, 24]], {
      holidays: ['2026-10-25'],
    });
    expect(
      elapsed(calendar, '2026-10-25T00:00+02:00', '2026-10-26T00:00+01:00'),
    ).toBe(0);
    expect(
      elapsed(calendar, '2026-10-24T23:00+02:00', '2026-10-26T01:00+01:00'),
    ).toBe(2 * HOUR);
  });

  it('is right over spans longer than anything that was worked out before', () => {
    const calendar = berlin(WEEKDAYS, [[8, 18]]);
    // 2000 and 2400 begin on the same weekday, and 146,097 days are 20,871 whole weeks.
    const from = Date.parse('2000-01-01T00:00Z');
    const to = Date.parse('2400-01-01T00:00Z');
    expect((to - from) / DAY).toBe(146_097);
    expect(elapsedServiceTime(calendar, from, to)).toBe(20_871 * 50 * HOUR);
  });

  it.each(['UTC', 'America/New_York', 'Pacific/Apia'])(
    'is the same in a process whose own time zone is %s',
    zone => {
      const output = execFileSync(
        process.execPath,
        [
          '--require',
          require.resolve('@backstage/cli/config/nodeTransform.cjs'),
          join(__dirname, '__testUtils__/printServiceTimes.ts'),
        ],
        { env: { ...process.env, TZ: zone }, encoding: 'utf8' },
      );
      const at = (instant: string) => Date.parse(instant);
      expect(JSON.parse(output)).toEqual({
        zone,
        elapsed: (2 + 7 + 6) * HOUR,
        deadline: at('2026-10-25T01:00+02:00'),
        openings: [
          {
            from: at('2026-10-23T00:00+02:00'),
            to: at('2026-10-23T02:00+02:00'),
          },
          {
            from: at('2026-10-25T00:00+02:00'),
            to: at('2026-10-25T06:00+01:00'),
          },
          {
            from: at('2026-10-26T00:00+01:00'),
            to: at('2026-10-26T06:00+01:00'),
          },
        ],
      });
    },
    60_000,
  );
});
