import type {
  Level,
  Priority,
  TimeMetric,
} from '@service-culture/plugin-service-culture-common';

/** The ways a case can count. */
export const OUTCOMES = [
  'breached',
  'met',
  'overdue',
  'at-risk',
  'running',
] as const;

/** One of the ways a case can count. */
export type Outcome = (typeof OUTCOMES)[number];

/** What people call the cases that count so. */
export const OUTCOME_WORDS: Record<Outcome, string> = {
  breached: 'Late',
  met: 'Kept',
  overdue: 'Late and still waiting',
  'at-risk': 'Close to late',
  running: 'Under way',
};

/** A figure on a card, and with it the list of cases behind it. */
export interface Figure {
  title: string;
  metric: TimeMetric;
  /** `none`: of the promise without a priority; undefined: of all. */
  priority: Priority | 'none' | undefined;
  /** Which list to open first. */
  outcome: Outcome;
}

/** Metrics whose cases can be listed. */
export function hasCases(metric: Level['metric']): metric is TimeMetric {
  return metric === 'first-response' || metric === 'resolution';
}

/**
 * How many cases there are of each kind. A promise that changed inside the window is two levels; the cases of both are
 * in one list.
 */
export function countsOf(
  figure: Figure,
  levels: Level[],
): Record<Outcome, number> {
  const counts = { breached: 0, met: 0, overdue: 0, 'at-risk': 0, running: 0 };
  for (const level of levels) {
    const same =
      level.metric === figure.metric &&
      (figure.priority === undefined ||
        figure.priority === (level.priority ?? 'none'));
    if (same) {
      counts.breached += level.breached;
      counts.met += level.met;
      counts.overdue += level.overdue;
      counts['at-risk'] += level.atRisk;
      counts.running += level.running;
    }
  }
  return counts;
}
