import {
  SHARE_METRICS,
  TIME_METRICS,
  PRIORITIES,
  type AccountPromise,
  type Statement,
  type Status,
} from '@service-culture/plugin-service-culture-common';
import type { ProjectedService } from '../../projection';
import type { Level } from '../agreements';
import {
  composeLeftOut,
  tallyLevel,
  worstStatus,
  type Totals,
} from '../performance';
import { boundsOf, daysOf } from './Month';

const RANK: Record<Status, number> = { missing: 0, meeting: 1, 'no-data': 2 };
const METRICS: readonly string[] = [...TIME_METRICS, ...SHARE_METRICS];

/**
 * How the promises of a month came out, as its totals say now (figures.md, "Attainment"). Pure.
 *
 * @param totals - of the days of the month at least
 */
export function stateMonth(
  service: ProjectedService,
  month: string,
  levels: readonly Level[],
  totals: Totals,
): Statement {
  const { zone } = service.promise.hours;
  const window = daysOf(month);
  const promises = levelsOf(month, zone, levels)
    .map(({ level, held }) => ({
      level,
      held,
      tally: tallyLevel(level, totals, window),
    }))
    // Tickets are counted under the version they were opened under, also after it ended.
    .filter(({ held, tally: { met, breached } }) => held || met + breached > 0)
    .map(({ level, tally }) => ({ ...toPromise(level), ...tally }))
    .sort(missesFirst);
  return {
    status: worstStatus(promises.map(({ status }) => status)),
    promises,
    leftOut: composeLeftOut({ service, levels, totals, window }),
  };
}

/** Whether two statements say the same of every promise about which anything was decided. */
export function saysTheSame(a: Statement, b: Statement): boolean {
  const told = ({ promises }: Statement) =>
    JSON.stringify(
      promises
        .filter(({ met, breached }) => met + breached > 0)
        .map(({ metric, priority, inForce, met, breached }) =>
          [metric, priority, inForce.from, met, breached].join(' '),
        )
        .sort(),
    );
  return told(a) === told(b);
}

/** Versions of promises that count in the month, with whether they were in force in it. */
function levelsOf(month: string, zone: string, levels: readonly Level[]) {
  const { from, to } = boundsOf(month, zone);
  // What is older than the first known agreement is judged by that one.
  const known = Math.min(...levels.map(level => level.from));
  const held = (level: Level) =>
    (level.from < to || level.from === known) &&
    (level.to === null || level.to > from);
  const latest = (level: Level) =>
    !levels.some(
      other =>
        other.target.metric === level.target.metric &&
        other.from > level.from &&
        held(other),
    );
  return levels.flatMap(level => {
    if (!isShare(level)) {
      return [{ level, held: held(level) }];
    }
    // Of a share every answer counts, whichever version was in force: the last one of the month is the promise.
    return held(level) && latest(level) ? [{ level, held: true }] : [];
  });
}

function isShare({ target: { metric } }: Level): boolean {
  return SHARE_METRICS.some(each => each === metric);
}

function toPromise({ target, from, to }: Level) {
  const { metric, priority, thousandths, minutes, hours, asWritten } = target;
  return {
    metric,
    priority,
    target: { percent: thousandths / 1000, minutes, hours, asWritten },
    inForce: {
      from: new Date(from).toISOString(),
      to: to === null ? null : new Date(to).toISOString(),
    },
  };
}

function missesFirst(a: AccountPromise, b: AccountPromise): number {
  const rank = ({ priority }: AccountPromise) =>
    priority === null ? -1 : PRIORITIES.indexOf(priority);
  return (
    RANK[a.status] - RANK[b.status] ||
    METRICS.indexOf(a.metric) - METRICS.indexOf(b.metric) ||
    rank(a) - rank(b) ||
    b.inForce.from.localeCompare(a.inForce.from)
  );
}
