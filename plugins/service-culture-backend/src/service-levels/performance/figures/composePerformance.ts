import type {
  AccountSummary,
  AgeCount,
  LeftOut,
  Named,
  Performance,
  SourceStatus,
} from '@service-culture/plugin-service-culture-common';
import type { ProjectedService } from '../../../projection';
import type { Level } from '../../agreements';
import { dayOf } from '../totals';
import { durationFigure, shareCount, shareFigure } from './changes';
import { composeAvailability } from './composeAvailability';
import { composeHeadlines } from './composeHeadlines';
import { composeLevels } from './composeLevels';
import { composeWatermelon } from './composeWatermelon';
import { resolveWindow, type Days, type ResolvedWindow } from './resolveWindow';
import type { SpreadFigure, SpreadRow } from './SpreadStore';
import { FEWEST_ANSWERS } from './tally';
import { TimeSpread } from './TimeSpread';
import type { Totals } from './Totals';

/** Everything the figures of one service are made of. */
export interface PerformanceParts {
  service: ProjectedService;
  levels: readonly Level[];
  totals: Totals;
  window: ResolvedWindow;
  /** Of the window. */
  spreads: readonly SpreadRow[];
  /** The window of the same length before. */
  before: {
    window: ResolvedWindow;
    totals: Totals;
    spreads: readonly SpreadRow[];
  };
  ages: AgeCount[];
  sources: SourceStatus[];
  /** The last month whose account is final. */
  lastAccount: AccountSummary | null;
  /** Titles of the groups it was agreed with. */
  groups: ReadonlyMap<string, Named>;
  now: number;
}

/** The figures of one service: `GET …/performance` of contracts.md. Pure. */
export function composePerformance(parts: PerformanceParts): Performance {
  const { service, totals, window, before, now } = parts;
  const zone = service.promise.hours.zone;
  const levels = composeLevels(
    parts.levels,
    totals,
    {
      window,
      month: resolveWindow({ window: 'month' }, now, zone),
      lastMonth: resolveWindow({ window: 'last-month' }, now, zone),
      last30Days: resolveWindow({ window: '30d' }, now, zone),
    },
    before,
    service.problems,
  );
  return {
    service: service.ref,
    title: service.title,
    window: window.window,
    previous: before.window.window,
    asOf: new Date(now).toISOString(),
    headlines: composeHeadlines(levels, totals, window),
    watermelon: composeWatermelon(levels, totals, window),
    levels,
    volumes: {
      requests: totals.count('requests.counted', window),
      requestsBefore: before.totals.count('requests.counted', before.window),
      ...openNow(totals),
      ages: parts.ages,
    },
    durations: {
      firstResponse: duration(parts, 'first-response'),
      resolution: duration(parts, 'resolution'),
      wait: duration(parts, 'wait'),
    },
    firstContactResolution: share(parts, 'first-contact-resolution'),
    reopenRate: share(parts, 'resolved', 'less'),
    satisfaction: share(parts, 'satisfaction'),
    respect: share(parts, 'respect'),
    availability: service.promise.availabilitySource && {
      ...composeAvailability(totals, window),
      before: composeAvailability(before.totals, before.window),
    },
    leftOut: composeLeftOut(parts),
    lastAccount: parts.lastAccount,
    agreedWith: service.promise.agreedWith.map(({ group, date }) => ({
      group: parts.groups.get(group) ?? { ref: group, title: group },
      date,
    })),
    sources: parts.sources,
    problems: service.problems,
  };
}

function duration({ spreads, before }: PerformanceParts, figure: SpreadFigure) {
  const of = (rows: readonly SpreadRow[]) =>
    new TimeSpread(rows.filter(row => row.figure === figure));
  return durationFigure(of(spreads), of(before.spreads));
}

function share(
  { totals, window, before }: PerformanceParts,
  metric: ShareOfTickets,
  better: 'more' | 'less' = 'more',
) {
  return shareFigure(
    countShare(totals, window, metric),
    countShare(before.totals, before.window, metric),
    better,
  );
}

/** What is counted in tickets that are it or not. */
type ShareOfTickets =
  | 'first-contact-resolution'
  | 'resolved'
  | 'satisfaction'
  | 'respect';

/** A share of the totals; answers are withheld under 5. The share of `resolved` is that of those reopened. */
function countShare(totals: Totals, days: Days, metric: ShareOfTickets) {
  const met = totals.count(`${metric}.met`, days);
  const breached = totals.count(`${metric}.breached`, days);
  return shareCount(
    metric === 'resolved' ? breached : met,
    met + breached,
    metric === 'satisfaction' || metric === 'respect' ? FEWEST_ANSWERS : 1,
  );
}

/** What is open now, and how much of it is close to late or late. */
export function openNow(totals: Totals) {
  const atRisk = totals.now('open.at-risk');
  const overdue = totals.now('open.breached');
  return {
    open: totals.now('open.running') + atRisk + overdue,
    atRisk,
    overdue,
  };
}

/** What the figures of a window leave out. */
export function composeLeftOut({
  service,
  levels,
  totals,
  window,
}: Pick<PerformanceParts, 'service' | 'levels' | 'totals'> & {
  window: Days;
}): LeftOut {
  const waited = totals.sum('time.wait', window);
  return {
    cancelled: totals.count('cancelled.counted', window),
    moved: totals.count('moved.counted', window),
    automatic: totals.count('automatic.counted', window),
    waitingShare:
      waited > 0 ? totals.sum('time.waiting', window) / waited : null,
    loosened: loosened(levels, window, service.promise.hours.zone),
  };
}

/** Promises that ask for less than the version before them, from a day in the window on. */
function loosened(levels: readonly Level[], window: Days, zone: string) {
  return levels.flatMap(level => {
    const day = dayOf(level.from, zone);
    const before = levels.find(
      ({ to, target }) =>
        to === level.from &&
        target.metric === level.target.metric &&
        target.priority === level.target.priority,
    );
    return before &&
      day >= window.first &&
      day <= window.last &&
      asksForLess(level, before)
      ? [{ asWritten: level.target.asWritten, day }]
      : [];
  });
}

function asksForLess({ target }: Level, before: Level): boolean {
  return (
    target.thousandths < before.target.thousandths ||
    (target.minutes ?? 0) > (before.target.minutes ?? 0)
  );
}
