import type {
  Trend,
  TrendPoint,
  TrendUnit,
} from '@service-culture/plugin-service-culture-common';
import { DateTime } from 'luxon';
import { percent } from '../../words/percent';
import { about } from '../../words/times';

/** A point of a trend as it is drawn and read. */
export interface ShownPoint {
  /** ISO date of its first day. */
  from: string;
  /** "3 March", "week of 2 March", "March 2026". */
  when: string;
  /** What is drawn: a share, milliseconds or a number; null: no data. */
  value: number | null;
  /** The same in words. */
  words: string;
  /** What it is made of. */
  of: string;
}

const FORMATS: Record<TrendUnit, string> = {
  day: 'd LLL yyyy',
  week: "'week of' d LLL yyyy",
  month: 'LLLL yyyy',
};

const TIMES = ['time-to-respond', 'time-to-resolve', 'wait'];

/** How the values of a figure are read. */
export function valueInWords(figure: Trend['figure'], value: number): string {
  if (figure === 'requests') return value.toLocaleString('en');
  return TIMES.includes(figure) ? about(value) : percent(value);
}

function valueOf(figure: Trend['figure'], point: TrendPoint): number | null {
  if (figure === 'requests') return point.total;
  return TIMES.includes(figure) ? point.median : point.share;
}

function partsOf(figure: Trend['figure'], point: TrendPoint): string {
  const { total, good, p90, share } = point;
  if (figure === 'requests') return '';
  if (figure === 'availability') {
    return `${about(good ?? 0)} of ${about(total)} measured`;
  }
  const all = total.toLocaleString('en');
  if (TIMES.includes(figure)) {
    return p90 === null
      ? `of ${all}`
      : `of ${all}; nine in ten within ${about(p90)}`;
  }
  return share === null || good === null
    ? `of ${all}`
    : `${good.toLocaleString('en')} of ${all}`;
}

/** The points of a trend, oldest first. */
export function shownPoints({ figure, by, points }: Trend): ShownPoint[] {
  return points.map(point => {
    const value = valueOf(figure, point);
    return {
      from: point.from,
      when: DateTime.fromISO(point.from, { zone: 'utc' })
        .setLocale('en')
        .toFormat(FORMATS[by]),
      value,
      words: value === null ? 'no data' : valueInWords(figure, value),
      of: partsOf(figure, point),
    };
  });
}
