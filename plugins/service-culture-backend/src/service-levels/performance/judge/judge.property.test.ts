import type {
  ServiceCalendar,
  Target,
} from '@service-culture/plugin-service-culture-common';
import fc from 'fast-check';
import type { Agreement } from '../../agreements/Agreement';
import { judge, type JudgeOptions } from './judge';
import { CLOCK_METRICS } from './Outcome';
import { histories, ticketAt, type History } from './__testUtils__/History';
import { replay } from './__testUtils__/replay';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
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

const AGREEMENTS: Agreement[] = [
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

const optionsAt = (now: number): JudgeOptions => ({
  now,
  atRiskShare: 0.75,
  agreementAt: (service, at) =>
    AGREEMENTS.filter(a => a.service === service && a.from <= at).at(-1),
});

const SERVICES = ['office', 'nights', 'always', 'promises nothing'];
const someHistories = histories(OPENED_FROM, SERVICES);
const later = fc.oneof(
  fc.integer({ min: 0, max: 24 }).map(n => n * 30),
  fc.integer({ min: 0, max: 5 * 24 * 60 }),
);

/** An instant of the history, or one minute or some time after it. */
const cases = fc
  .tuple(someHistories, fc.nat(), later)
  .map(([history, index, minutes]): [History, number] => {
    const instants = [history, ...history.happenings].map(h =>
      'openedAt' in h ? h.openedAt : h.at,
    );
    return [history, instants[index % instants.length] + minutes * MINUTE];
  });

const judgeAt = (history: History, now: number) =>
  judge(ticketAt(history, now), optionsAt(now));

describe('judge', () => {
  it('finds what living through the life of the ticket minute by minute finds', () => {
    fc.assert(
      fc.property(cases, ([history, now]) => {
        const lived = CLOCK_METRICS.flatMap(
          metric => replay(history, metric, optionsAt(now)) ?? [],
        );
        const judged = judgeAt(history, now).map(
          ({ nextChangeAt, atRiskAt, ...outcome }) => outcome,
        );
        expect(judged).toEqual(lived);
      }),
      { numRuns: 600 },
    );
  });

  it('finds the same when it judges again, and does not touch the ticket', () => {
    fc.assert(
      fc.property(cases, ([history, now]) => {
        const ticket = ticketAt(history, now);
        const once = judge(ticket, optionsAt(now));
        expect(ticket).toEqual(ticketAt(history, now));
        expect(judge(ticket, optionsAt(now))).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });

  it('changes by itself at nextChangeAt and not before', () => {
    fc.assert(
      fc.property(
        cases,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ([history, now], share) => {
          const ticket = ticketAt(history, now);
          const outcomesAt = (t: number) =>
            judge(ticket, optionsAt(t)).map(o => [o.metric, o.outcome]);
          for (const [index, found] of judge(
            ticket,
            optionsAt(now),
          ).entries()) {
            const changesAt = found.nextChangeAt ?? now + 400 * DAY;
            const between = Math.floor(now + (changesAt - 1 - now) * share);
            const same = [found.metric, found.outcome];
            expect(changesAt).toBeGreaterThan(now);
            expect(outcomesAt(between)[index]).toEqual(same);
            expect(outcomesAt(changesAt - 1)[index]).toEqual(same);
            expect(outcomesAt(changesAt)[index][1]).toBe(
              found.nextChangeAt === null
                ? found.outcome
                : { running: 'at-risk', 'at-risk': 'breached' }[
                    found.outcome as 'running' | 'at-risk'
                  ],
            );
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never takes back a breach, whatever happens to the ticket later', () => {
    fc.assert(
      fc.property(cases, later, ([history, now], minutes) => {
        const after = judgeAt(history, now + minutes * MINUTE);
        for (const found of judgeAt(history, now)) {
          if (found.outcome !== 'breached') continue;
          const { stoppedAt, elapsed, ...decided } = found;
          expect(after).toContainEqual(expect.objectContaining(decided));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps a promise kept, unless the ticket is reopened or cancelled later', () => {
    fc.assert(
      fc.property(cases, later, ([history, now], minutes) => {
        const then = now + minutes * MINUTE;
        const undone = history.happenings.some(
          h =>
            (h.what === 'reopen' || h.what === 'cancel') &&
            h.at > now &&
            h.at <= then,
        );
        const met = judgeAt(history, now).filter(o => o.outcome === 'met');
        const after = judgeAt(history, then);
        expect(undone ? met : after).toEqual(expect.arrayContaining(met));
      }),
      { numRuns: 1000 },
    );
  });

  it('counts each metric of a ticket once at most', () => {
    fc.assert(
      fc.property(cases, ([history, now]) => {
        const metrics = judgeAt(history, now).map(o => o.metric);
        expect(new Set(metrics).size).toBe(metrics.length);
      }),
      { numRuns: 300 },
    );
  });
});
