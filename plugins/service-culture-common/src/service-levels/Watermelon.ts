import { z } from 'zod';

/**
 * Percent of good answers that one may expect of a service that promises none: figures.md, "Watermelons".
 *
 * @public
 */
export const EXPECTED_OF_ANSWERS = 80;

const count = z.int().min(0);

/** A service that is green outside and red inside: its times are kept, and people are not satisfied. @public */
export const watermelonSchema = z.object({
  /** What people say, the worst first. */
  reasons: z
    .array(
      z.object({
        metric: z.enum(['satisfaction', 'respect']),
        /** Answers of 4 or 5 of 5. */
        good: count,
        total: count,
        /** good / total. */
        share: z.number().min(0).max(1),
        /** Percent that is promised, or that one may expect. */
        expected: z.number(),
        isPromised: z.boolean(),
      }),
    )
    .min(1),
});
/** What {@link watermelonSchema} lets through. @public */
export type Watermelon = z.infer<typeof watermelonSchema>;
