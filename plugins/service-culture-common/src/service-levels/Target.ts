/** Priorities of a ticket, most urgent first. @public */
export const PRIORITIES = ['critical', 'high', 'medium', 'low'] as const;

/** One of {@link PRIORITIES}. @public */
export type Priority = (typeof PRIORITIES)[number];

/** Promises of a time: a share of cases done within a duration. @public */
export const TIME_METRICS = [
  'first-response',
  'resolution',
  'complaint-acknowledgement',
  'complaint-resolution',
] as const;

/** One of {@link TIME_METRICS}. @public */
export type TimeMetric = (typeof TIME_METRICS)[number];

/** Promises of a share alone. @public */
export const SHARE_METRICS = [
  'first-contact-resolution',
  'availability',
  'satisfaction',
  'respect',
] as const;

/** One of {@link SHARE_METRICS}. @public */
export type ShareMetric = (typeof SHARE_METRICS)[number];

/** What a promise is about. @public */
export type Metric = TimeMetric | ShareMetric;

/**
 * One promise of a service, as an annotation states it.
 *
 * @public
 */
export interface Target {
  /** What is promised. */
  metric: Metric;
  /** The priority it is for; null: every priority that has no target of its own. */
  priority: Priority | null;
  /** Promised share in whole thousandths of a percent: 95 % is 95000. */
  thousandths: number;
  /** Service time in minutes; null where the metric is a share alone. */
  minutes: number | null;
  /** Which clock `minutes` run on. */
  hours: 'service' | 'around-the-clock';
  /** The value as written in YAML, blanks tidied: `95% within 1h`. */
  asWritten: string;
}
