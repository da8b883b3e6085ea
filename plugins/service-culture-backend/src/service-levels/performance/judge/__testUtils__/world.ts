import type {
  ServiceCalendar,
  Target,
} from '@service-culture/plugin-service-culture-common';
import fc from 'fast-check';
import type { Agreement } from '../../../agreements/Agreement';
import type { JudgeOptions } from '../tenures';
import { histories, type History } from './History';

const MINUTE = 60_000;
/** A Friday, two days before the clocks fall back in Berlin and nine before they do in New York. */
const OPENED_FROM = Date.parse('2026-10-23T00:00:00Z');
/** All targets below are multiples of four minutes, so that three quarters of them are whole minutes. */
const LATER_VERSION_FROM = Date.parse('2026-10-26T06:00:00Z');

function target(
  metric: Target['metric'],
  priority: Target['priority'],
  minutes: number,
  hours: Target['hours'] = 'service',
): Target {
  return {
    metric,
    priority,
    minutes,
    hours,
    thousandths: 90_000,
    asWritten: '',
  };
}

const calendar = (
  zone: string,
  weekdays: number[],
  times: [number, number][],
): ServiceCalendar => ({
  zone,
  hours: weekdays.flatMap(weekday =>
    times.map(([fromMinute, toMinute]) => ({ weekday, fromMinute, toMinute })),
  ),
  holidays: ['2026-10-27'],
  closed: [{ date: '2026-10-28', fromMinute: 14 * 60 }],
});

const office = calendar(
  'Europe/Berlin',
  [1, 2, 3, 4, 5],
  [
    [8 * 60, 12 * 60],
    [13 * 60, 18 * 60],
  ],
);
const nights = calendar(
  'America/New_York',
  [1, 2, 3, 4, 5, 6, 7],
  [[22 * 60, 30 * 60]],
);

/** What its services promise. */
export const AGREEMENTS: Agreement[] = [
  {
    service: 'office',
    from: 0,
    calendar: office,
    targets: [
      target('first-response', null, 60),
      target('first-response', 'critical', 20, 'around-the-clock'),
      target('resolution', null, 480),
      target('resolution', 'high', 240),
      target('resolution', 'critical', 240, 'around-the-clock'),
    ],
  },
  {
    service: 'office',
    from: LATER_VERSION_FROM,
    calendar: office,
    targets: [
      target('first-response', null, 120),
      target('resolution', null, 720),
    ],
  },
  {
    // Has no target for some priorities, and a longer one for higher than for lower.
    service: 'nights',
    from: 0,
    calendar: nights,
    targets: [
      target('first-response', 'low', 120),
      target('first-response', 'high', 60),
      target('resolution', 'medium', 300),
      target('resolution', 'high', 600),
    ],
  },
  {
    service: 'always',
    from: 0,
    calendar: { ...office, hours: 'around-the-clock' },
    targets: [
      target('resolution', null, 1440),
      target('resolution', 'high', 720),
      target('first-response', null, 40),
    ],
  },
];

/** How the judge is asked in this world. */
export const optionsAt = (now: number): JudgeOptions => ({
  now,
  atRiskShare: 0.75,
  agreementAt: (service, at) =>
    AGREEMENTS.filter(a => a.service === service && a.from <= at).at(-1),
});

/** Entity refs of its services; the last one promises nothing. */
export const SERVICES = ['office', 'nights', 'always', 'promises nothing'];
const someHistories = histories(OPENED_FROM, SERVICES);
/** Minutes. */
export const later = fc.oneof(
  fc.integer({ min: 0, max: 24 }).map(n => n * 30),
  fc.integer({ min: 0, max: 5 * 24 * 60 }),
);

/** An instant of the history, or one minute or some time after it. */
export const cases = fc
  .tuple(someHistories, fc.nat(), later)
  .map(([history, index, minutes]): [History, number] => {
    const instants = [history, ...history.happenings].map(h =>
      'openedAt' in h ? h.openedAt : h.at,
    );
    return [history, instants[index % instants.length] + minutes * MINUTE];
  });
