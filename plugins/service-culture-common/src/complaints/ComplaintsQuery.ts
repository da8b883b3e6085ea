import { z } from 'zod';
import { refSchema } from '../parsing/refSchema';
import { complaintSummarySchema } from './Complaint';
import { COMPLAINT_LIMITS } from './limits';
import { serviceRefSchema } from './NewComplaint';
import {
  COMPLAINT_CATEGORIES,
  COMPLAINT_CHANNELS,
  COMPLAINT_STATES,
} from './vocabulary';

const day = z.iso.date('expected a date like 2026-03-31');

/** What the register can be narrowed to; everything absent means "all". @public */
export const complaintsFilterSchema = z.strictObject({
  /** Any of these. */
  state: z.array(z.enum(COMPLAINT_STATES)).min(1).optional(),
  service: serviceRefSchema.optional(),
  department: refSchema('Group').optional(),
  /** A person or a team. */
  owner: refSchema('User', 'Group').optional(),
  category: z.enum(COMPLAINT_CATEGORIES).optional(),
  channel: z.enum(COMPLAINT_CHANNELS).optional(),
  /** A clock has run out and is still running. */
  overdue: z.boolean().optional(),
  /** Its owner has left, or there was none to be found. */
  needsOwner: z.boolean().optional(),
  /** What the reader is to it: those they made, or those they, their team or their decision handle. */
  my: z.enum(['complaints', 'work']).optional(),
  /** First day on which it was made, UTC. */
  from: day.optional(),
  /** Day before which it was made, UTC. */
  to: day.optional(),
});
/** What {@link complaintsFilterSchema} lets through. @public */
export type ComplaintsFilter = z.output<typeof complaintsFilterSchema>;

/** What `POST /complaints/query` takes; `GET /complaints` takes the same but `search`. @public */
export const complaintsQuerySchema = complaintsFilterSchema.extend({
  /** Words of the texts or the number; in a body, since URLs are logged. */
  search: z.string().max(COMPLAINT_LIMITS.search).optional(),
  /** `due`: overdue first, then what is due next, closed ones last by when they were made. */
  orderBy: z.enum(['due', 'newest']).default('due'),
  limit: z.int().min(1).max(200).default(50),
  cursor: z.string().max(1_000).optional(),
});
/** What {@link complaintsQuerySchema} lets through. @public */
export type ComplaintsQuery = z.output<typeof complaintsQuerySchema>;
/** What a caller gives. @public */
export type ComplaintsQueryInput = z.input<typeof complaintsQuerySchema>;

/** `GET /complaints`. @public */
export const complaintsPageSchema = z.object({
  items: z.array(complaintSummarySchema),
  nextCursor: z.string().nullable(),
  /** Counted up to 200. */
  totalItems: z.int(),
  /** There are more than `totalItems`. */
  totalIsMore: z.boolean(),
  asOf: z.iso.datetime(),
});
/** What {@link complaintsPageSchema} lets through. @public */
export type ComplaintsPage = z.infer<typeof complaintsPageSchema>;
