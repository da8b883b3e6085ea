import type {
  Change,
  DurationFigure,
  ShareCount,
  ShareFigure,
} from '@service-culture/plugin-service-culture-common';
import type { TimeSpread } from './TimeSpread';
import { wilson } from './wilson';

/** Tickets of either window below which no change of a median is called one. */
const FEWEST_TIMES = 10;

/** A share with its interval; under `fewest` cases it is withheld. */
export function shareCount(
  good: number,
  total: number,
  fewest = 1,
): ShareCount {
  return total < fewest
    ? { good: 0, total, share: null, interval: null }
    : { good, total, share: good / total, interval: wilson(good, total) };
}

/** Whether a share is another one than before: figures.md, "The others". */
export function changeOfShare(
  now: Pick<ShareCount, 'interval'>,
  before: Pick<ShareCount, 'interval'>,
  better: 'more' | 'less' = 'more',
): Change {
  return changeOf(now.interval, before.interval, better);
}

/** A share beside that of the window before. */
export function shareFigure(
  now: ShareCount,
  before: ShareCount,
  better: 'more' | 'less' = 'more',
): ShareFigure {
  return { ...now, before, change: changeOfShare(now, before, better) };
}

/** A time beside that of the window before. */
export function durationFigure(
  now: TimeSpread,
  before: TimeSpread,
): DurationFigure {
  return {
    ...now.toSpread(),
    before: before.toSpread(),
    change: changeOfMedian(now, before),
  };
}

function changeOfMedian(now: TimeSpread, before: TimeSpread): Change {
  const change = changeOf(now.medianRange(), before.medianRange(), 'less');
  const isFew = Math.min(now.count, before.count) < FEWEST_TIMES;
  return isFew && change !== 'no-data' ? 'unclear' : change;
}

function changeOf(
  now: { from: number; to: number } | null,
  before: { from: number; to: number } | null,
  better: 'more' | 'less',
): Change {
  if (!now || !before) {
    return 'no-data';
  }
  if (now.from > before.to) {
    return better === 'more' ? 'better' : 'worse';
  }
  if (now.to < before.from) {
    return better === 'more' ? 'worse' : 'better';
  }
  return 'unclear';
}
