import {
  type ComplaintStatistics,
  type ComplaintStatisticsQuery,
  FEWEST_COMPLAINTS,
} from '@service-culture/plugin-service-culture-common';
import { DateTime } from 'luxon';

/** Periods that are offered, in months up to today. */
export const PERIODS = [
  { value: '1', words: 'Last month' },
  { value: '3', words: 'Last three months' },
  { value: '12', words: 'Last twelve months' },
  { value: '36', words: 'Last three years' },
];

/** The days from so many months ago to today, as the server wants them. */
export function lastMonths(
  months: number,
): Pick<ComplaintStatisticsQuery, 'from' | 'to'> {
  const tomorrow = DateTime.utc().startOf('day').plus({ days: 1 });
  return {
    from: tomorrow.minus({ months }).toISODate(),
    to: tomorrow.toISODate(),
  };
}

/** "12 %", from a share. */
export function percent(share: number): string {
  return `${Math.round(Math.abs(share) * 100)} %`;
}

/** How many, and whether fewer than at the beginning, in a sentence. */
export function headlineOf(statistics: ComplaintStatistics): string {
  const { received, figures, baseline } = statistics;
  if (received === null) {
    return `Fewer than ${FEWEST_COMPLAINTS} complaints, too few to tell of them`;
  }
  if (received === 0) return 'No complaints in this time';
  const number = `${received.toLocaleString('en')} ${
    received === 1 ? 'complaint' : 'complaints'
  }`;
  if (!figures) return `${number}, too few to tell how they went`;
  const change = baseline?.change;
  if (change === null || change === undefined) return number;
  if (Math.round(change * 100) === 0) {
    return `${number}, as many a month as in the first quarter`;
  }
  return `${number}, ${percent(change)} ${
    change < 0 ? 'fewer' : 'more'
  } a month than in the first quarter`;
}
