import {
  SHARE_METRICS,
  type Metric,
  type Tally,
} from '@service-culture/plugin-service-culture-common';
import type { Level } from '../../agreements';
import type { Days } from './resolveWindow';
import { FEWEST_ANSWERS, tally } from './tally';
import type { Totals } from './Totals';

/** Share of the service time that must be measured, or there is no data (figures.md, "The others"). */
export const LEAST_COVERAGE = 0.95;

/** A version of a promise with what was decided under it. */
export interface TalliedLevel {
  level: Level;
  tally: Tally;
}

/**
 * The level under which outcomes of a promise are counted: its own; for shares 0, since every ticket with an answer
 * counts, whichever version of the promise was in force.
 */
export function countedLevel({ id, target }: Level): number {
  return isShare(target.metric) ? 0 : id;
}

/** What was decided under a level in these days. */
export function tallyLevel(level: Level, totals: Totals, days: Days): Tally {
  const { metric, thousandths } = level.target;
  const counted = countedLevel(level);
  return tally(
    totals.count(`${metric}.met`, days, counted),
    totals.count(`${metric}.breached`, days, counted),
    thousandths,
    fewestOf(metric, totals, days),
  );
}

/** Of how many there must be at least, or there is no data. */
function fewestOf(metric: Metric, totals: Totals, days: Days): number {
  if (metric === 'availability') {
    const { coverage } = totals.availability(days);
    return coverage !== null && coverage >= LEAST_COVERAGE ? 1 : Infinity;
  }
  return metric === 'satisfaction' || metric === 'respect' ? FEWEST_ANSWERS : 1;
}

/**
 * The levels that count in these days: those in force, and those that ended but were decided in them or have tickets
 * that still wait, since each version is a level of its own (figures.md, "Attainment").
 */
export function tallyLevels(
  levels: readonly Level[],
  totals: Totals,
  days: Days,
): TalliedLevel[] {
  return levels
    .map(level => ({ level, tally: tallyLevel(level, totals, days) }))
    .filter(
      ({ level, tally: { met, breached } }) =>
        level.to === null ||
        (!isShare(level.target.metric) &&
          (met + breached > 0 || isWaitedFor(level, totals))),
    );
}

function isWaitedFor({ id, target: { metric } }: Level, totals: Totals) {
  return ['running', 'at-risk', 'overdue'].some(
    outcome => totals.now(`${metric}.${outcome}`, id) > 0,
  );
}

function isShare(metric: Metric): boolean {
  return SHARE_METRICS.some(each => each === metric);
}
