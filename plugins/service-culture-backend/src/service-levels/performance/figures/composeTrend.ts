import type {
  TrendFigure,
  TrendPoint,
  TrendUnit,
} from '@service-culture/plugin-service-culture-common';
import { shareCount } from './changes';
import { composeAvailability } from './composeAvailability';
import type { Days } from './resolveWindow';
import { dayAfter, spansOf } from './spans';
import type { SpreadFigure, SpreadRow } from './SpreadStore';
import { FEWEST_ANSWERS } from './tally';
import { TimeSpread } from './TimeSpread';
import type { Totals } from './Totals';

const TIMES: Partial<Record<TrendFigure, SpreadFigure>> = {
  'time-to-respond': 'first-response',
  'time-to-resolve': 'resolution',
  wait: 'wait',
};

/** What is good of a share, and what is not. */
const SHARES: Partial<Record<TrendFigure, [good: string, rest: string]>> = {
  'reopen-rate': ['resolved.breached', 'resolved.met'],
};

const NOTHING = {
  good: null,
  share: null,
  interval: null,
  mean: null,
  median: null,
  p90: null,
};

/** Everything a trend is made of. */
export interface TrendParts {
  figure: TrendFigure;
  unit: TrendUnit;
  window: Days;
  /** By day. */
  totals: Totals;
  /** Levels that count; undefined: all. */
  levels?: readonly number[];
  /** By day. */
  spreads: readonly SpreadRow[];
}

/** One figure by day, week or month: `GET …/trend` of contracts.md. Pure. */
export function composeTrend(parts: TrendParts): TrendPoint[] {
  return spansOf(parts.window, parts.unit).map(span => ({
    from: span.first,
    to: dayAfter(span.last),
    ...pointOf(parts, span),
  }));
}

function pointOf(
  { figure, totals, levels, spreads }: TrendParts,
  span: Days,
): Omit<TrendPoint, 'from' | 'to'> {
  const time = TIMES[figure];
  if (time) {
    const spread = new TimeSpread(
      spreads.filter(
        ({ figure: of, day }) =>
          of === time && day >= span.first && day <= span.last,
      ),
    );
    const { count, ...times } = spread.toSpread();
    return { ...NOTHING, total: count, ...times };
  }
  if (figure === 'availability') {
    const { good, measured, share } = composeAvailability(totals, span);
    return { ...NOTHING, total: measured, good, share };
  }
  if (figure === 'requests') {
    return { ...NOTHING, total: totals.count('requests.counted', span) };
  }
  const count = (name: string) =>
    levels
      ? levels.reduce((all, level) => all + totals.count(name, span, level), 0)
      : totals.count(name, span);
  const [good, rest] = SHARES[figure] ?? [
    `${figure}.met`,
    `${figure}.breached`,
  ];
  const isAnswer = figure === 'satisfaction' || figure === 'respect';
  const met = count(good);
  return {
    ...NOTHING,
    ...shareCount(met, met + count(rest), isAnswer ? FEWEST_ANSWERS : 1),
  };
}
