import { durationInWords } from '../../time';
import { percent } from './percent';
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

/** What was kept of all: "19 of 20", "214 h of 215 h". */
export function partsInWords(
  { met, breached }: Pick<Level, 'met' | 'breached'>,
  unit: Level['unit'],
): string {
  return [met, met + breached]
    .map(part =>
      unit === 'cases' ? part.toLocaleString('en') : durationInWords(part),
    )
    .join(' of ');
}

/** Why there is nothing to show of a promise. */
export function nothingInWords({
  unit,
  coverage,
}: Pick<Level, 'unit' | 'coverage'>): string {
  if (unit === 'cases') return 'no cases';
  return coverage
    ? `no data: only ${percent(coverage)} of the time was measured`
    : 'no data: nothing was measured';
}

/** Misses left as people say it: "3 misses left", "no miss left", "9 misses too many", "20 min down left". */
export function missesLeftInWords(
  missesLeft: number,
  unit: Level['unit'] = 'cases',
): string {
  const number = Math.abs(missesLeft);
  if (unit === 'milliseconds') {
    const time = `${durationInWords(number)} down`;
    return missesLeft < 0 ? `${time} too much` : `${time} left`;
  }
  if (missesLeft === 0) return 'no miss left';
  const misses = `${number} ${number === 1 ? 'miss' : 'misses'}`;
  return missesLeft > 0 ? `${misses} left` : `${misses} too many`;
}
