import { z } from 'zod';
import { DEFINITIONS } from './definitions';

const count = z.int().min(0);
const share = z.number().min(0).max(1);
const ms = z.number().min(0);
const day = z.iso.date();

/**
 * What became of a figure since the window before; `unclear` is no clear change, `no-data` that one of both windows has
 * nothing to compare.
 *
 * @public
 */
export const CHANGES = ['better', 'worse', 'unclear', 'no-data'] as const;
const change = z.enum(CHANGES).describe(DEFINITIONS.change);
/** One of {@link CHANGES}. @public */
export type Change = (typeof CHANGES)[number];

/** A share, and how sure it is. @public */
export const shareCountSchema = z.object({
  /** Cases that count for it; 0 while they are withheld. */
  good: count,
  total: count,
  /** good / total; null: no data, or withheld. */
  share: share.nullable(),
  /** Wilson interval, 95 %; null where there is no share. */
  interval: z.object({ from: share, to: share }).nullable(),
});
/** What {@link shareCountSchema} lets through. @public */
export type ShareCount = z.infer<typeof shareCountSchema>;

/** A share beside that of the window before. @public */
export const shareFigureSchema = shareCountSchema.extend({
  before: shareCountSchema,
  change,
});
/** What {@link shareFigureSchema} lets through. @public */
export type ShareFigure = z.infer<typeof shareFigureSchema>;

/**
 * How long something took, in milliseconds; null where nothing was done. Median and p90 come from buckets that are 5 %
 * wide; the mean is exact.
 *
 * @public
 */
export const spreadSchema = z.object({
  count,
  mean: ms.nullable(),
  median: ms.nullable(),
  /** Nine in ten took at most so long. */
  p90: ms.nullable(),
});
/** What {@link spreadSchema} lets through. @public */
export type Spread = z.infer<typeof spreadSchema>;

/** A time beside that of the window before: `better` is clearly shorter. @public */
export const durationFigureSchema = spreadSchema.extend({
  before: spreadSchema,
  change,
});
/** What {@link durationFigureSchema} lets through. @public */
export type DurationFigure = z.infer<typeof durationFigureSchema>;

/** How old what is open can be, by whole days since the day it was opened. @public */
export const AGES = ['today', 'week', 'month', 'quarter', 'older'] as const;
/** One of {@link AGES}. @public */
export type Age = (typeof AGES)[number];

/** First and last day of each age, in days before today; null: no end. @public */
export const AGE_DAYS: Record<Age, { from: number; to: number | null }> = {
  today: { from: 0, to: 0 },
  week: { from: 1, to: 6 },
  month: { from: 7, to: 29 },
  quarter: { from: 30, to: 89 },
  older: { from: 90, to: null },
};

/** What is open now and about so old. @public */
export const ageSchema = z.object({
  age: z.enum(AGES),
  open: count,
  /** Of `open`: a promise is at risk. */
  atRisk: count,
  /** Of `open`: a promise is broken. */
  overdue: count,
});
/** What {@link ageSchema} lets through. @public */
export type AgeCount = z.infer<typeof ageSchema>;

/** What was measured within service hours; all times in milliseconds. @public */
export const availabilitySchema = z.object({
  good: ms,
  measured: ms,
  /** So far, measured or not. */
  serviceTime: ms,
  /** measured / serviceTime; null: no service time. */
  coverage: share.nullable(),
  /** good / measured; null: no data, or under 95 % coverage. */
  share: share.nullable(),
});
/** What {@link availabilitySchema} lets through. @public */
export type Availability = z.infer<typeof availabilitySchema>;

/** Figures that can be followed over time. @public */
export const TREND_FIGURES = [
  'first-response',
  'resolution',
  'first-contact-resolution',
  'reopen-rate',
  'availability',
  'satisfaction',
  'respect',
  'requests',
  'time-to-respond',
  'time-to-resolve',
  'wait',
] as const;
/** One of {@link TREND_FIGURES}. @public */
export type TrendFigure = (typeof TREND_FIGURES)[number];

/** Spans of a trend. Weeks begin on Monday. @public */
export const TREND_UNITS = ['day', 'week', 'month'] as const;
/** One of {@link TREND_UNITS}. @public */
export type TrendUnit = (typeof TREND_UNITS)[number];

/** One span of a trend; the first and the last may be cut off by the window. @public */
export const trendPointSchema = z.object({
  from: day,
  /** The day after its last one. */
  to: day,
  /** How many there are: of a share, those it is of; of availability, milliseconds measured. */
  total: count,
  /** Of a share: those that count for it. Null for other figures. */
  good: count.nullable(),
  /** Null for other figures, for no data and for what is withheld. */
  share: share.nullable(),
  interval: shareCountSchema.shape.interval,
  /** Of a time, in milliseconds; null for other figures. */
  mean: ms.nullable(),
  median: ms.nullable(),
  p90: ms.nullable(),
});
/** What {@link trendPointSchema} lets through. @public */
export type TrendPoint = z.infer<typeof trendPointSchema>;
