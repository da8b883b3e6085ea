import type {
  DurationFigure,
  Headline,
  Level,
  Performance,
  ShareCount,
  ShareFigure,
  Tally,
  TicketRow,
} from '@service-culture/plugin-service-culture-common';
import { DateTime } from 'luxon';

/** The instant that is `minutes` before now. */
export function ago(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString();
}

/** A tally of a promise of `percent`, status and misses left counted as figures.md does. */
export function tally(met: number, breached: number, percent = 90): Tally {
  const all = met + breached;
  if (all === 0) {
    return {
      met,
      breached,
      attainment: null,
      status: 'no-data',
      missesLeft: null,
    };
  }
  return {
    met,
    breached,
    attainment: met / all,
    status: met * 100 >= percent * all ? 'meeting' : 'missing',
    missesLeft: Math.floor((all * (100 - percent)) / 100) - breached,
  };
}

/** Thirty days up to today; `breachedOn` says how many were late on the nth of them. */
export function trend(
  metADay: number,
  breachedOn: (day: number) => number = () => 0,
): Level['trend'] {
  const today = DateTime.utc().startOf('day');
  return Array.from({ length: 30 }, (_, n) => ({
    day: today.minus({ days: 29 - n }).toISODate(),
    met: metADay,
    breached: breachedOn(n),
  }));
}

/** A promise: nine in ten solved within 8 h, kept, unless told otherwise. */
export function level(changes: Partial<Level> = {}): Level {
  const target = changes.target ?? {
    percent: 90,
    minutes: 480,
    hours: 'service' as const,
    asWritten: '90% within 8h',
  };
  const now = tally(changes.met ?? 190, changes.breached ?? 10, target.percent);
  return {
    metric: 'resolution',
    priority: null,
    target,
    ...now,
    before: tally(180, 20, target.percent),
    change: 'unclear',
    unit: 'cases',
    coverage: null,
    running: 0,
    atRisk: 0,
    overdue: 0,
    inForce: { from: '2026-01-01T00:00:00.000Z', to: null },
    problem: null,
    comparison: {
      month: now,
      lastMonth: tally(210, 40, target.percent),
      last30Days: tally(174, 26, target.percent),
    },
    trend: trend(6, n => (n % 7 === 3 ? 2 : 0)),
    ...changes,
  };
}

/** A headline; the share follows from the counts. */
export function headline(
  status: Headline['status'],
  good = 0,
  total = 0,
): Headline {
  return { status, good, total, share: total ? good / total : null };
}

const MINUTE = 60_000;

/** A time of so many cases that half of them took at most so long. */
export function duration(
  count: number,
  median: number,
  changes: Partial<DurationFigure> = {},
): DurationFigure {
  const spread = { count, mean: median * 1.2, median, p90: median * 3 };
  return {
    ...spread,
    before: { ...spread, median: median * 1.1 },
    change: 'unclear',
    ...changes,
  };
}

/** A share of so many. */
export function share(
  good: number,
  total: number,
  changes: Partial<ShareFigure> = {},
): ShareFigure {
  const now: ShareCount = {
    good,
    total,
    share: total ? good / total : null,
    interval: total
      ? {
          from: Math.max(0, good / total - 0.05),
          to: Math.min(1, good / total + 0.05),
        }
      : null,
  };
  return { ...now, before: now, change: 'unclear', ...changes };
}

/** A service that misses one promise, keeps one and has no cases for a third: the sketch of screens.md. */
export function performance(changes: Partial<Performance> = {}): Performance {
  return {
    service: 'component:default/email',
    title: 'Email and calendar',
    window: {
      name: 'month',
      from: '2026-10-31T23:00:00.000Z',
      to: '2026-11-30T23:00:00.000Z',
      timeZone: 'Europe/Berlin',
    },
    previous: {
      name: null,
      from: '2026-09-30T22:00:00.000Z',
      to: '2026-10-31T23:00:00.000Z',
      timeZone: 'Europe/Berlin',
    },
    asOf: ago(1),
    headlines: {
      response: headline('meeting', 19, 20),
      resolution: headline('missing', 171, 200),
      respect: headline('meeting', 44, 46),
    },
    watermelon: null,
    levels: [
      level({
        met: 171,
        breached: 29,
        running: 14,
        atRisk: 3,
        overdue: 2,
        trend: trend(6, n => (n > 12 ? 2 : 0)),
      }),
      level({
        metric: 'first-response',
        met: 19,
        breached: 1,
        target: {
          percent: 95,
          minutes: 60,
          hours: 'service',
          asWritten: '95% within 1h',
        },
      }),
      level({
        priority: 'critical',
        met: 0,
        breached: 0,
        trend: trend(0),
        comparison: {
          month: tally(0, 0),
          lastMonth: tally(2, 0, 95),
          last30Days: tally(0, 0),
        },
        target: {
          percent: 95,
          minutes: 240,
          hours: 'around-the-clock',
          asWritten: '95% within 4h around the clock',
        },
      }),
    ],
    volumes: {
      requests: 214,
      requestsBefore: 190,
      open: 14,
      atRisk: 3,
      overdue: 2,
      ages: [
        { age: 'today', open: 6, atRisk: 0, overdue: 0 },
        { age: 'week', open: 5, atRisk: 3, overdue: 0 },
        { age: 'month', open: 2, atRisk: 0, overdue: 1 },
        { age: 'quarter', open: 1, atRisk: 0, overdue: 1 },
        { age: 'older', open: 0, atRisk: 0, overdue: 0 },
      ],
    },
    durations: {
      firstResponse: duration(200, 25 * MINUTE),
      resolution: duration(200, 180 * MINUTE, { change: 'better' }),
      wait: duration(205, 300 * MINUTE),
    },
    firstContactResolution: share(120, 200),
    reopenRate: share(12, 205, { change: 'worse' }),
    satisfaction: share(43, 46),
    respect: share(44, 46),
    availability: null,
    lastAccount: null,
    leftOut: {
      cancelled: 4,
      moved: 3,
      automatic: 0,
      waitingShare: 0.31,
      loosened: [],
    },
    agreedWith: [
      {
        group: { ref: 'group:default/finance', title: 'Finance' },
        date: '2026-03-01',
      },
      {
        group: { ref: 'group:default/sales', title: 'Sales' },
        date: '2026-03-08',
      },
    ],
    sources: [
      {
        source: 'request-tracker',
        status: 'ok',
        lastDeliveredAt: ago(1),
        message: null,
      },
    ],
    problems: [],
    ...changes,
  };
}

/** A case that was solved late, as everybody may see it. */
export function ticket(changes: Partial<TicketRow> = {}): TicketRow {
  return {
    source: 'request-tracker',
    externalId: '4711',
    priority: 'medium',
    state: 'resolved',
    openedAt: ago(3000),
    stoppedAt: ago(1310),
    dueAt: ago(1500),
    outcome: 'breached',
    decidedAt: ago(1500),
    elapsed: 9 * 3_600_000,
    title: null,
    url: null,
    ...changes,
  };
}
