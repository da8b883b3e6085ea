import { elapsedServiceTime, openRanges, serviceDeadline } from '..';
import type { ServiceCalendar } from '..';

// Run as a process of its own, by a test that gives it other time zones: prints what must not depend on that.

const calendar: ServiceCalendar = {
  zone: 'Europe/Berlin',
  hours: [1, 2, 3, 4, 5, 6, 7].map(weekday => ({
    weekday,
    fromMinute: 0,
    toMinute: 360,
  })),
  holidays: ['2026-10-24'],
  closed: [{ date: '2026-10-23', fromMinute: 120 }],
};
const from = Date.parse('2026-10-22T20:00:00Z');
const to = Date.parse('2026-10-26T20:00:00Z');

process.stdout.write(
  JSON.stringify({
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    elapsed: elapsedServiceTime(calendar, from, to),
    deadline: serviceDeadline(calendar, from, 3 * 3_600_000),
    openings: openRanges(calendar, from, to),
  }),
);
