import { z } from 'zod';
import { leftOutSchema, tallySchema } from './Performance';
import { monthSchema } from './Plan';
import { PRIORITIES } from './Target';

/** Promises that can be tried on what happened. @public */
export const TRIED_METRICS = [
  'first-response',
  'resolution',
  'first-contact-resolution',
  'satisfaction',
  'respect',
] as const;
/** One of {@link TRIED_METRICS}. @public */
export type TriedMetric = (typeof TRIED_METRICS)[number];

/** A promise that is not made yet, in the words of the annotations. @public */
export const trialSchema = z.strictObject({
  metric: z.enum(TRIED_METRICS),
  /** Absent or null: every priority without a promise of its own. */
  priority: z.enum(PRIORITIES).nullish(),
  /** `90% within 8h [around the clock]`, or for shares `90%`. */
  target: z.string().max(200),
  /** `Mon-Fri 08:00-18:00 Europe/Berlin`; absent: those of now. */
  hours: z.string().max(500).optional(),
});
/** What {@link trialSchema} lets through. @public */
export type Trial = z.infer<typeof trialSchema>;

/** How a promise would have come out, or did. @public */
export const trialOutcomeSchema = z.object({
  /** `90 % solved within 8 h`. */
  sentence: z.string(),
  /** Today and the 89 days before. */
  last90Days: tallySchema,
  /** The last three calendar months, newest first. */
  months: z.array(tallySchema.extend({ month: monthSchema })),
});
/** What {@link trialOutcomeSchema} lets through. @public */
export type TrialOutcome = z.infer<typeof trialOutcomeSchema>;

/** `POST /services/{kind}/{namespace}/{name}/simulate`. @public */
export const trialResultSchema = z.object({
  tried: trialOutcomeSchema,
  /** The promise of now in its place, as it was really kept since it is in force; null: there is none. */
  present: trialOutcomeSchema.nullable(),
  /** What the 90 days leave out. */
  leftOut: leftOutSchema,
  /** Tickets that were looked at. */
  tickets: z.int().min(0),
  /** Annotations to write. */
  yaml: z.string(),
  timeZone: z.string(),
});
/** What {@link trialResultSchema} lets through. @public */
export type TrialResult = z.infer<typeof trialResultSchema>;
