import type {
  LeftOut,
  Named,
  Performance,
  SourceStatus,
} from '@service-culture/plugin-service-culture-common';
import type { ProjectedService } from '../../../projection';
import type { Level } from '../../agreements';
import { dayOf } from '../totals';
import { composeHeadlines } from './composeHeadlines';
import { composeLevels } from './composeLevels';
import { composeWatermelon } from './composeWatermelon';
import { resolveWindow, type Days, type ResolvedWindow } from './resolveWindow';
import type { Totals } from './Totals';

/** Everything the figures of one service are made of. */
export interface PerformanceParts {
  service: ProjectedService;
  levels: readonly Level[];
  totals: Totals;
  window: ResolvedWindow;
  sources: SourceStatus[];
  /** Titles of the groups it was agreed with. */
  groups: ReadonlyMap<string, Named>;
  now: number;
}

/** The figures of one service: `GET …/performance` of contracts.md. Pure. */
export function composePerformance(parts: PerformanceParts): Performance {
  const { service, totals, window, now } = parts;
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
    service.problems,
  );
  return {
    service: service.ref,
    title: service.title,
    window: window.window,
    asOf: new Date(now).toISOString(),
    headlines: composeHeadlines(levels, totals, window),
    watermelon: composeWatermelon(levels, totals, window),
    levels,
    volumes: {
      requests: totals.count('requests.counted', window),
      ...openNow(totals),
    },
    leftOut: leftOut(parts),
    agreedWith: service.promise.agreedWith.map(({ group, date }) => ({
      group: parts.groups.get(group) ?? { ref: group, title: group },
      date,
    })),
    sources: parts.sources,
    problems: service.problems,
  };
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

function leftOut({
  service,
  levels,
  totals,
  window,
}: PerformanceParts): LeftOut {
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
