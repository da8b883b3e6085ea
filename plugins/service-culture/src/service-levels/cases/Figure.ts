import type {
  Age,
  Level,
  Performance,
  Priority,
  TicketsMetric,
  TicketsQuery,
} from '@service-culture/plugin-service-culture-common';

/** The ways a case can count. */
export type Outcome = NonNullable<TicketsQuery['outcome']>;

/** A figure on a card, and with it the list of cases behind it. */
export interface Figure {
  title: string;
  metric: TicketsMetric;
  /** `none`: of the promise without a priority; undefined: of all. */
  priority?: Priority | 'none';
  /** Of what is open: how old. */
  age?: Age;
  /** Entity ref, or `none`; undefined: of all. */
  department?: string;
  /** Which list to open first. */
  outcome: Outcome;
  /** Explain the first case of that list at once. */
  explained?: boolean;
}

/** The cases of a figure that count in one way: what they are called, and how many there are. */
export interface CaseCount {
  outcome: Outcome;
  words: string;
  count: number;
}

/**
 * Promises whose cases can be listed. Answers about satisfaction and respect are not: among few, a person could be
 * recognised.
 */
export function hasCases(
  metric: Level['metric'],
): metric is Level['metric'] & TicketsMetric {
  return (
    metric === 'first-response' ||
    metric === 'resolution' ||
    metric === 'first-contact-resolution'
  );
}

/** The lists behind a figure with the numbers that the card shows. */
export function caseCounts(
  figure: Figure,
  performance: Performance,
): CaseCount[] {
  const { volumes, leftOut, levels, durations } = performance;
  const { firstContactResolution, reopenRate } = performance;
  const all = (count: number): CaseCount[] => [
    { outcome: 'counted', words: 'All', count },
  ];
  switch (figure.metric) {
    case 'requests':
      return all(volumes.requests);
    case 'time-to-respond':
      return all(durations.firstResponse.count);
    case 'time-to-resolve':
      return all(durations.resolution.count);
    case 'first-contact-resolution': {
      const { good, total } = firstContactResolution;
      return [
        { outcome: 'met', words: 'At the first contact', count: good },
        { outcome: 'breached', words: 'Took more', count: total - good },
      ];
    }
    case 'resolved':
      return [
        {
          outcome: 'met',
          words: 'Solved',
          count: reopenRate.total - reopenRate.good,
        },
        { outcome: 'breached', words: 'Solved again', count: reopenRate.good },
      ];
    case 'cancelled':
      return all(leftOut.cancelled);
    case 'moved':
      return all(leftOut.moved);
    case 'automatic':
      return all(leftOut.automatic);
    case 'open': {
      const { open, atRisk, overdue } =
        volumes.ages.find(({ age }) => age === figure.age) ?? volumes;
      return [
        { outcome: 'breached', words: 'Late', count: overdue },
        { outcome: 'at-risk', words: 'Close to late', count: atRisk },
        {
          outcome: 'running',
          words: 'In time so far',
          count: open - atRisk - overdue,
        },
      ];
    }
    default:
      return promiseCounts(figure, levels);
  }
}

/** A promise that changed inside the window is two levels; the cases of both are in one list. */
function promiseCounts(figure: Figure, levels: Level[]): CaseCount[] {
  const same = levels.filter(
    ({ metric, priority }) =>
      metric === figure.metric &&
      (figure.priority === undefined ||
        figure.priority === (priority ?? 'none')),
  );
  const sum = (number: (level: Level) => number) =>
    same.reduce((total, level) => total + number(level), 0);
  return [
    { outcome: 'breached', words: 'Late', count: sum(l => l.breached) },
    { outcome: 'met', words: 'Kept', count: sum(l => l.met) },
    {
      outcome: 'overdue',
      words: 'Late and still waiting',
      count: sum(l => l.overdue),
    },
    { outcome: 'at-risk', words: 'Close to late', count: sum(l => l.atRisk) },
    {
      outcome: 'running',
      words: 'Under way',
      count: sum(l => l.running - l.atRisk),
    },
  ];
}
