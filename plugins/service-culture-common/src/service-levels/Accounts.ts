import { z } from 'zod';
import { leftOutSchema, levelSchema } from './Performance';
import { monthSchema, planSchema } from './Plan';
import { STATUSES } from './Status';

const instant = z.iso.datetime();
const status = z.enum([...STATUSES, 'no-promise']);

/** `so-far`: the month lasts; `ended`: it can still change; `final`: it stands, and what changes is restated. @public */
export const ACCOUNT_STATES = ['so-far', 'ended', 'final'] as const;
/** One of {@link ACCOUNT_STATES}. @public */
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** One promise in one month. @public */
export const accountPromiseSchema = levelSchema.pick({
  metric: true,
  priority: true,
  target: true,
  inForce: true,
  met: true,
  breached: true,
  attainment: true,
  status: true,
  missesLeft: true,
});
/** What {@link accountPromiseSchema} lets through. @public */
export type AccountPromise = z.infer<typeof accountPromiseSchema>;

/** How the promises of a month came out, as it is said at one time. @public */
export const statementSchema = z.object({
  /** Of the worst promise. */
  status,
  /** Misses first. */
  promises: z.array(accountPromiseSchema),
  leftOut: leftOutSchema,
});
/** What {@link statementSchema} lets through. @public */
export type Statement = z.infer<typeof statementSchema>;

/** The account of one month of one service. @public */
export const accountSchema = statementSchema.extend({
  service: z.string(),
  month: monthSchema,
  state: z.enum(ACCOUNT_STATES),
  /** The fifth service day after the month, on which it becomes or became final. */
  finalOn: z.iso.date(),
  /** When it was stated; null: it is not final. What stands here is not changed any more. */
  finalAt: instant.nullable(),
  /** Sources for which it waits, though it should be final. */
  waitsFor: z.array(z.string()),
  /** Sources that had not delivered when it became final. */
  without: z.array(z.string()),
  /** What changed later, oldest first. */
  restatements: z.array(statementSchema.extend({ at: instant })),
  /** A promise was not kept, so the owner is asked for a plan. */
  asksForPlan: z.boolean(),
  /** Null: none yet. */
  plan: planSchema.nullable(),
  /** What the plan was before, newest first. */
  earlierPlans: z.array(planSchema),
  /** Of the plan; goes into `If-Match` when it is changed. */
  etag: z.string(),
});
/** What {@link accountSchema} lets through. @public */
export type Account = z.infer<typeof accountSchema>;

/** `GET /services/{kind}/{namespace}/{name}/accounts`, newest month first. @public */
export const accountsPageSchema = z.object({
  items: z.array(accountSchema),
  nextCursor: z.string().nullable(),
  totalItems: z.int().min(0),
  timeZone: z.string(),
  /** Whether the reader may write plans for this service. */
  mayPlan: z.boolean(),
  asOf: instant,
});
/** What {@link accountsPageSchema} lets through. @public */
export type AccountsPage = z.infer<typeof accountsPageSchema>;
