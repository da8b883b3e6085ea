import { z } from 'zod';
import { namedSchema } from './Named';
import { STATUSES } from './Status';

/** Longest cause, and longest action, in characters. @public */
export const PLAN_TEXT = 2_000;

const words = z
  .string()
  .max(PLAN_TEXT)
  .refine(text => text.trim() !== '', 'expected some words')
  .refine(
    text => !/\0|\p{Surrogate}/u.test(text),
    'has a character that cannot be stored (U+0000 or half a pair)',
  );
const day = z.iso.date('expected a date like 2026-12-01');

/** A calendar month: `2026-10`. @public */
export const monthSchema = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'expected a month like 2026-10');

/**
 * What an owner says about a month in which a promise was not kept. A change may leave out what stays; the first plan
 * has all of it.
 *
 * @public
 */
export const planChangeSchema = z.strictObject({
  /** Why it happened. */
  cause: words.optional(),
  /** What is done so that it does not happen again. */
  action: words.optional(),
  /** Entity ref of the person or group that does it. */
  who: z.string().max(300).optional(),
  /** The day by which it is done. */
  by: day.optional(),
});
/** What {@link planChangeSchema} lets through. @public */
export type PlanChange = z.infer<typeof planChangeSchema>;

/** A plan as everybody reads it who may see the service. @public */
export const planSchema = z.object({
  cause: z.string(),
  action: z.string(),
  who: namedSchema,
  by: day,
  writtenBy: namedSchema,
  writtenAt: z.iso.datetime(),
});
/** What {@link planSchema} lets through. @public */
export type Plan = z.infer<typeof planSchema>;

/** The account of a month in one line. @public */
export const accountSummarySchema = z.object({
  month: monthSchema,
  /** As it was last stated. */
  status: z.enum([...STATUSES, 'no-promise']),
  /** Whether it was stated otherwise when it became final. */
  restated: z.boolean(),
  /** The promise that was missed by most; where none was, null. */
  missed: z
    .object({
      /** `90 % solved within 8 h`. */
      sentence: z.string(),
      /** From 0 to 1. */
      attainment: z.number(),
    })
    .nullable(),
  /** Null: none yet. */
  plan: planSchema.nullable(),
});
/** What {@link accountSummarySchema} lets through. @public */
export type AccountSummary = z.infer<typeof accountSummarySchema>;
