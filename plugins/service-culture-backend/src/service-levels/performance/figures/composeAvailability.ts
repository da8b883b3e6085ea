import type { Availability } from '@service-culture/plugin-service-culture-common';
import type { Days } from './resolveWindow';
import { LEAST_COVERAGE } from './tallyLevels';
import type { Totals } from './Totals';

/** Good time over measured time: figures.md, "The others". Under 95 % coverage there is no share. */
export function composeAvailability(totals: Totals, days: Days): Availability {
  const { good, measured, serviceTime, coverage } = totals.availability(days);
  const isCovered = coverage !== null && coverage >= LEAST_COVERAGE;
  return {
    good,
    measured,
    serviceTime,
    coverage,
    share: isCovered && measured > 0 ? good / measured : null,
  };
}
