import {
  targetInWords,
  type Level,
} from '@service-culture/plugin-service-culture-common';

/** A promise as a sentence: "Critical: 95 % solved within 4 h, around the clock". */
export function promiseInWords({
  metric,
  priority,
  target,
}: Pick<Level, 'metric' | 'priority' | 'target'>): string {
  return targetInWords({ metric, priority, ...target });
}

/** Misses left as people say it: "3 misses left", "no miss left", "9 misses too many". */
export function missesLeftInWords(missesLeft: number): string {
  if (missesLeft === 0) return 'no miss left';
  const number = Math.abs(missesLeft);
  const misses = `${number} ${number === 1 ? 'miss' : 'misses'}`;
  return missesLeft > 0 ? `${misses} left` : `${misses} too many`;
}
