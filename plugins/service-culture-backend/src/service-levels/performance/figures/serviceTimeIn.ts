import { DateTime } from 'luxon';
import type { Agreement } from '../../agreements';
import { serviceTimeOf } from '../measurements';
import type { Days } from './resolveWindow';

/** Service time of days so far in ms, for `Totals`. Days begin at midnight in `zone`. */
export function serviceTimeIn(
  history: readonly Agreement[],
  zone: string,
  now: number,
): (days: Days) => number {
  return ({ first, last }) => {
    const from = DateTime.fromISO(first, { zone }).startOf('day').toMillis();
    const to = DateTime.fromISO(last, { zone })
      .plus({ days: 1 })
      .startOf('day')
      .toMillis();
    return serviceTimeOf(history, from, Math.min(to, now));
  };
}
