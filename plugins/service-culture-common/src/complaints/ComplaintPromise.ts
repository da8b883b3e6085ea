import { z } from 'zod';
import { refSchema } from '../parsing/refSchema';
import { personSchema } from '../service-levels';
import { pastInstant } from './fields';
import { COMPLAINT_LIMITS } from './limits';
import { serviceRefSchema } from './NewComplaint';

/**
 * What `POST /complaints/promise` takes: as much of a complaint as says who will answer. In a body, since it may name the
 * people it is about.
 *
 * @public
 */
export const complaintPromiseQuerySchema = z.strictObject({
  /** Null: "I don't know". */
  service: serviceRefSchema.nullable().default(null),
  /** Null: the reader's own department. */
  department: refSchema('Group').nullable().default(null),
  /** People it is about: they never handle it. */
  subjects: z
    .array(refSchema('User'))
    .max(COMPLAINT_LIMITS.subjects)
    .default([]),
  /** When the person complained; absent: now. */
  madeAt: pastInstant.optional(),
});
/** What {@link complaintPromiseQuerySchema} lets through. @public */
export type ComplaintPromiseQuery = z.output<
  typeof complaintPromiseQuerySchema
>;
/** What a caller gives. @public */
export type ComplaintPromiseQueryInput = z.input<
  typeof complaintPromiseQuerySchema
>;

/** Who would answer such a complaint and by when, told before it is made: what `POST /complaints` would then store. @public */
export const complaintPromiseSchema = z.object({
  /** A person or a team; null: nobody is found. */
  owner: personSchema.nullable(),
  acknowledgementDue: z.iso.datetime(),
  resolutionDue: z.iso.datetime(),
  /** The hours in which the clocks run. */
  timeZone: z.string(),
});
/** What {@link complaintPromiseSchema} lets through. @public */
export type ComplaintPromise = z.infer<typeof complaintPromiseSchema>;
