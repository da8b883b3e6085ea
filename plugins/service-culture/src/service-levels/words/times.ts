import type { Spread } from '@service-culture/plugin-service-culture-common';
import { durationInWords } from '../../time';
import { unbroken } from './percent';

const HOUR = 3_600_000;
/** From here on minutes say nothing more. */
const LONG = 10 * HOUR;

/** A length of time that is known within some percent: "3 h 10 min", "27 h". */
export function about(milliseconds: number): string {
  const rounded =
    milliseconds >= LONG
      ? Math.round(milliseconds / HOUR) * HOUR
      : milliseconds;
  return unbroken(durationInWords(rounded));
}

/** How long something takes, as people say it; null: it was never done. */
export function spreadInWords({ median, p90 }: Spread): string | null {
  return median === null || p90 === null
    ? null
    : `half within ${about(median)}, nine in ten within ${about(p90)}`;
}
