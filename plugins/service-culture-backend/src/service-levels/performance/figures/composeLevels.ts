import {
  ANNOTATION_PREFIX,
  PRIORITIES,
  SHARE_METRICS,
  TIME_METRICS,
  type AnnotationProblem,
  type Change,
  type Level as LevelFigures,
  type Metric,
  type Status,
  type Tally,
} from '@service-culture/plugin-service-culture-common';
import type { Level } from '../../agreements';
import { changeOfShare } from './changes';
import { eachDay, type Days } from './resolveWindow';
import {
  countedLevel,
  tallyLevel,
  tallyLevels,
  type TalliedLevel,
} from './tallyLevels';
import type { Totals } from './Totals';
import { wilson } from './wilson';

/** The spans of days that every level is shown for. */
export interface ComparedDays {
  window: Days;
  month: Days;
  lastMonth: Days;
  last30Days: Days;
}

const RANK: Record<Status, number> = { missing: 0, meeting: 1, 'no-data': 2 };
const METRICS: readonly Metric[] = [...TIME_METRICS, ...SHARE_METRICS];

/** The figures of each promise that counts in the window, misses first. */
export function composeLevels(
  levels: readonly Level[],
  totals: Totals,
  days: ComparedDays,
  before: { totals: Totals; window: Days },
  problems: readonly AnnotationProblem[],
): LevelFigures[] {
  return tallyLevels(levels, totals, days.window)
    .map(tallied => composeLevel(tallied, totals, days, before, problems))
    .sort(
      (a, b) =>
        RANK[a.status] - RANK[b.status] ||
        METRICS.indexOf(a.metric) - METRICS.indexOf(b.metric) ||
        priorityRank(a) - priorityRank(b) ||
        b.inForce.from.localeCompare(a.inForce.from),
    );
}

function composeLevel(
  { level, tally }: TalliedLevel,
  totals: Totals,
  days: ComparedDays,
  before: { totals: Totals; window: Days },
  problems: readonly AnnotationProblem[],
): LevelFigures {
  const { target, from, to } = level;
  const { metric, priority, thousandths, minutes, hours, asWritten } = target;
  const counted = countedLevel(level);
  const last30Days = tallyLevel(level, totals, days.last30Days);
  const now = (outcome: string) => totals.now(`${metric}.${outcome}`, counted);
  const annotation = `${ANNOTATION_PREFIX}${metric}${
    priority ? `.${priority}` : ''
  }`;
  const tallyBefore = tallyLevel(level, before.totals, before.window);
  return {
    ...tally,
    before: tallyBefore,
    change: changeOf(metric, tally, tallyBefore),
    unit: metric === 'availability' ? 'milliseconds' : 'cases',
    coverage:
      metric === 'availability'
        ? totals.availability(days.window).coverage
        : null,
    metric,
    priority,
    target: { percent: thousandths / 1000, minutes, hours, asWritten },
    running: now('running') + now('at-risk'),
    atRisk: now('at-risk'),
    overdue: now('overdue'),
    inForce: {
      from: new Date(from).toISOString(),
      to: to === null ? null : new Date(to).toISOString(),
    },
    problem:
      to === null
        ? problems.find(problem => problem.annotation === annotation) ?? null
        : null,
    comparison: {
      month: tallyLevel(level, totals, days.month),
      lastMonth: tallyLevel(level, totals, days.lastMonth),
      last30Days,
    },
    trend: eachDay(days.last30Days).map(day => {
      const span = { first: day, last: day };
      // What is withheld of the month is not told day by day either.
      return last30Days.attainment === null
        ? { day, met: 0, breached: 0 }
        : {
            day,
            met: totals.count(`${metric}.met`, span, counted),
            breached: totals.count(`${metric}.breached`, span, counted),
          };
    }),
  };
}

/** Milliseconds are no cases that chance could have sent one way or the other, so of availability none is called a change. */
function changeOf(metric: Metric, now: Tally, before: Tally): Change {
  const interval = ({ met, breached }: Tally) => ({
    interval: wilson(met, met + breached),
  });
  const change = changeOfShare(interval(now), interval(before));
  return metric === 'availability' && change !== 'no-data' ? 'unclear' : change;
}

function priorityRank({ priority }: LevelFigures): number {
  return priority === null ? -1 : PRIORITIES.indexOf(priority);
}
