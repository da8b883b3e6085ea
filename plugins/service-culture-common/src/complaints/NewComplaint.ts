import { z } from 'zod';
import { refSchema } from '../parsing/refSchema';
import { SERVICE_KINDS } from '../service-levels';
import { optionalWords, pastInstant, words } from './fields';
import { COMPLAINT_LIMITS } from './limits';
import {
  COMPLAINT_CHANNELS,
  COMPLAINT_IDENTITIES,
  COMPLAINT_SUBJECTS,
} from './vocabulary';

/** Any entity that can be a service. */
export const serviceRefSchema = refSchema(
  ...(SERVICE_KINDS as unknown as [string, ...string[]]),
);

/** Someone who complained: a person of the portal, or anybody by name. @public */
export const complainantInputSchema = z.union(
  [
    z.strictObject({ userRef: refSchema('User') }),
    z.strictObject({
      name: words(COMPLAINT_LIMITS.line),
      email: z
        .email('expected an e-mail address')
        .max(COMPLAINT_LIMITS.email)
        .nullable()
        .default(null),
    }),
  ],
  'expected {userRef} or {name, email}',
);

/**
 * Written down for someone who called, was met or wrote. `complainant` null: they did not say who they are.
 *
 * @public
 */
export const onBehalfOfSchema = z.strictObject({
  complainant: complainantInputSchema.nullable(),
  channel: z.enum(COMPLAINT_CHANNELS),
  /** When the person complained, not when it is typed. */
  madeAt: pastInstant,
});

/** What `POST /complaints` takes. Only `description` must be given. @public */
export const newComplaintSchema = z
  .strictObject({
    about: z.enum(COMPLAINT_SUBJECTS).default('service'),
    /** Null: "I don't know". */
    service: serviceRefSchema.nullable().default(null),
    /** Null: the person's own department, where there is one. */
    department: refSchema('Group').nullable().default(null),
    /** People it is about; they and those who report to them never handle or read it. */
    subjects: z
      .array(refSchema('User'))
      .max(COMPLAINT_LIMITS.subjects)
      .default([]),
    /** Empty: the beginning of the description. */
    summary: optionalWords(COMPLAINT_LIMITS.summary),
    /** What happened. */
    description: words(),
    /** How it affects the person, in their words; never changed afterwards. */
    impact: optionalWords(),
    /** What would make it right. */
    remedySought: optionalWords(),
    safetyRisk: z.boolean().default(false),
    identity: z.enum(COMPLAINT_IDENTITIES).default('named'),
    /** Only the person and who handles it read it. */
    confidential: z.boolean().default(false),
    onBehalfOf: onBehalfOfSchema.optional(),
  })
  .refine(
    ({ identity, onBehalfOf }) =>
      onBehalfOf === undefined ||
      (identity === 'anonymous') === (onBehalfOf.complainant === null),
    {
      path: ['identity'],
      error:
        'expected anonymous where onBehalfOf.complainant is null, and only there',
    },
  )
  .refine(({ about, subjects }) => about !== 'person' || subjects.length > 0, {
    path: ['subjects'],
    error: 'expected the person it is about',
  });
/** What {@link newComplaintSchema} lets through. @public */
export type NewComplaint = z.output<typeof newComplaintSchema>;
/** What is sent to `POST /complaints`. @public */
export type NewComplaintInput = z.input<typeof newComplaintSchema>;
