import {
  EXPECTED_OF_ANSWERS,
  type Level as LevelFigures,
  type Watermelon,
} from '@service-culture/plugin-service-culture-common';
import type { Days } from './resolveWindow';
import { FEWEST_ANSWERS, worstStatus } from './tally';
import type { Totals } from './Totals';
import { wilson } from './wilson';

/** The part of a level that decides about it. */
export type WatermelonLevel = Pick<LevelFigures, 'metric' | 'status'> & {
  target: Pick<LevelFigures['target'], 'percent'>;
};

const ANSWERS = ['satisfaction', 'respect'] as const;

/**
 * Whether a service is green outside and red inside (figures.md, "Watermelons"): its times are kept, and people are not
 * satisfied. Null: it is not, or nobody can tell.
 */
export function composeWatermelon(
  levels: readonly WatermelonLevel[],
  totals: Totals,
  window: Days,
): Watermelon | null {
  const times = levels.filter(
    ({ metric }) => metric === 'first-response' || metric === 'resolution',
  );
  if (worstStatus(times.map(({ status }) => status)) !== 'meeting') {
    return null;
  }
  const reasons = ANSWERS.flatMap(metric => {
    const good = totals.count(`${metric}.met`, window);
    const total = good + totals.count(`${metric}.breached`, window);
    if (total < FEWEST_ANSWERS) {
      return [];
    }
    const promise = levels.find(level => level.metric === metric);
    const isRed = promise
      ? promise.status === 'missing'
      : wilson(good, total)!.to < EXPECTED_OF_ANSWERS / 100;
    return isRed
      ? [
          {
            metric,
            good,
            total,
            share: good / total,
            expected: promise?.target.percent ?? EXPECTED_OF_ANSWERS,
            isPromised: promise !== undefined,
          },
        ]
      : [];
  });
  return reasons.length > 0
    ? { reasons: reasons.sort((a, b) => distance(b) - distance(a)) }
    : null;
}

function distance({ share, expected }: Watermelon['reasons'][number]): number {
  return expected / 100 - share;
}
