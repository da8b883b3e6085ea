import type { Source, SourceBatch } from './Source';

/**
 * How something was from one instant to another, as it was measured: figures.md, "The others". A time in no interval is
 * unmeasured and never good.
 *
 * @public
 */
export interface MeasuredInterval {
  /** What was measured, in the source's words: the second part of `service-culture/availability-source`. */
  key: string;
  /** ISO 8601 with an offset. One with the same key and beginning replaces what was known of it. */
  from: string;
  /** ISO 8601 with an offset, exclusive; at most 366 days after `from`. */
  to: string;
  /** Whether it worked. Where intervals overlap and disagree, it did not. */
  good: boolean;
}

/** What a source of measurements hands over at once. @public */
export interface MeasurementBatch extends SourceBatch {
  /**
   * At most 500. Samples belong together: one interval for as long as they say the same and none is missing, or the
   * store grows with each of them.
   */
  intervals: MeasuredInterval[];
}

/**
 * Somewhere measurements of availability come from; its `id` is the first part of
 * `service-culture/availability-source`.
 *
 * @public
 */
export type MeasurementSource = Source<MeasurementBatch>;
