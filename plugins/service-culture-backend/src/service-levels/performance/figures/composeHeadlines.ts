import type {
  Headline,
  Headlines,
  Level as LevelFigures,
} from '@service-culture/plugin-service-culture-common';
import type { Days } from './resolveWindow';
import { FEWEST_ANSWERS, worstStatus } from './tally';
import type { Totals } from './Totals';

/** The part of a level that a headline needs. */
export type LevelStatus = Pick<LevelFigures, 'metric' | 'status'>;

/**
 * Response, Resolution, Respect (figures.md, "The others"): attainment over all priorities, each with the status of its
 * worst promise, so that five missed criticals of 500 do not look green.
 */
export function composeHeadlines(
  levels: readonly LevelStatus[],
  totals: Totals,
  window: Days,
): Headlines {
  const headline = (
    metric: 'first-response' | 'resolution' | 'respect',
    fewest: number,
  ): Headline => {
    const good = totals.count(`${metric}.met`, window);
    const total = good + totals.count(`${metric}.breached`, window);
    return {
      status: worstStatus(
        levels
          .filter(level => level.metric === metric)
          .map(({ status }) => status),
      ),
      ...(total < fewest
        ? { good: 0, total, share: null }
        : { good, total, share: good / total }),
    };
  };
  return {
    response: headline('first-response', 1),
    resolution: headline('resolution', 1),
    respect: headline('respect', FEWEST_ANSWERS),
  };
}
