import type {
  Status,
  Tally,
} from '@service-culture/plugin-service-culture-common';

/** All of it, in thousandths of a percent. */
const WHOLE = 100_000;

/** Answers below which a share of ratings is withheld (figures.md, "The others"). */
export const FEWEST_ANSWERS = 5;

/**
 * Attainment, status and misses left (figures.md, "Attainment"), in whole-number arithmetic: 9 of 10 keeps 90 %.
 *
 * @param thousandths - the promised share in thousandths of a percent
 * @param fewest - decided outcomes below which there is no figure; ratings are withheld under 5
 */
export function tally(
  met: number,
  breached: number,
  thousandths: number,
  fewest = 1,
): Tally {
  const decided = met + breached;
  if (decided < fewest) {
    return {
      // Nothing was decided, or so few answers that the numbers alone would tell who gave which.
      met: 0,
      breached: 0,
      attainment: null,
      status: 'no-data',
      missesLeft: null,
    };
  }
  return {
    met,
    breached,
    attainment: met / decided,
    status: met * WHOLE >= thousandths * decided ? 'meeting' : 'missing',
    missesLeft:
      Math.floor((decided * (WHOLE - thousandths)) / WHOLE) - breached,
  };
}

/** The status of several promises is that of the worst; none is `no-promise`. */
export function worstStatus(
  statuses: readonly Status[],
): Status | 'no-promise' {
  if (statuses.length === 0) {
    return 'no-promise';
  }
  if (statuses.includes('missing')) {
    return 'missing';
  }
  return statuses.includes('meeting') ? 'meeting' : 'no-data';
}
