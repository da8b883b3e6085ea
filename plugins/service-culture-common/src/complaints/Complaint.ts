import { z } from 'zod';
import { namedSchema, personSchema } from '../service-levels';
import { COMPLAINT_ACTIONS, complaintLinkSchema } from './ComplaintAction';
import {
  COMPLAINT_CATEGORIES,
  COMPLAINT_CHANNELS,
  COMPLAINT_DECISIONS,
  COMPLAINT_ENDINGS,
  COMPLAINT_IDENTITIES,
  COMPLAINT_OUTCOMES,
  COMPLAINT_RELATIONS,
  COMPLAINT_SEVERITIES,
  COMPLAINT_STATES,
  COMPLAINT_SUBJECTS,
} from './vocabulary';

const instant = z.iso.datetime();
const outcome = z.enum(COMPLAINT_OUTCOMES);

/** Something of the catalog under its last known title. @public */
export const lastKnownSchema = namedSchema.extend({
  /** It has left the catalog. */
  gone: z.boolean(),
});
/** What {@link lastKnownSchema} lets through. @public */
export type LastKnown = z.infer<typeof lastKnownSchema>;

/** Whose complaint it is, for those who may know. @public */
export const complainantSchema = z.object({
  /** User entity ref; null: not a person of the portal. */
  ref: z.string().nullable(),
  name: z.string(),
  email: z.string().nullable(),
  picture: z.string().nullable(),
});
/** What {@link complainantSchema} lets through. @public */
export type Complainant = z.infer<typeof complainantSchema>;

/** A row of the register. @public */
export const complaintSummarySchema = z.object({
  number: z.string(),
  /** For `If-Match`. */
  etag: z.string(),
  state: z.enum(COMPLAINT_STATES),
  about: z.enum(COMPLAINT_SUBJECTS),
  summary: z.string(),
  /** Null: nobody knows which. */
  service: lastKnownSchema.nullable(),
  department: lastKnownSchema.nullable(),
  identity: z.enum(COMPLAINT_IDENTITIES),
  /** Null: anonymous, or not for this reader. */
  complainant: complainantSchema.nullable(),
  confidential: z.boolean(),
  /** About a person: for those concerned only, and outside public statistics. */
  restricted: z.boolean(),
  safetyRisk: z.boolean(),
  channel: z.enum(COMPLAINT_CHANNELS),
  /** A person or a team; null: nobody yet. */
  owner: personSchema.nullable(),
  /** Its owner has left the catalog, or there was none to be found. */
  needsOwner: z.boolean(),
  category: z.enum(COMPLAINT_CATEGORIES).nullable(),
  severity: z.enum(COMPLAINT_SEVERITIES).nullable(),
  /** When the person complained. */
  madeAt: instant,
  /** When it reached the register. */
  receivedAt: instant,
  /** By when a human answers; what the person was told. */
  acknowledgementDue: instant,
  acknowledgedAt: instant.nullable(),
  acknowledgementOutcome: outcome,
  resolutionDue: instant,
  resolvedAt: instant.nullable(),
  resolutionOutcome: outcome,
  /** A clock has run out and is still running. */
  overdue: z.boolean(),
  escalatedAt: instant.nullable(),
  reopenedCount: z.int(),
  decision: z.enum(COMPLAINT_DECISIONS).nullable(),
  closedAt: instant.nullable(),
  closedAs: z.enum(COMPLAINT_ENDINGS).nullable(),
  updatedAt: instant,
});
/** What {@link complaintSummarySchema} lets through. @public */
export type ComplaintSummary = z.infer<typeof complaintSummarySchema>;

/** Something that is or was done about the cause. @public */
export const complaintMeasureSchema = z.object({
  id: z.string(),
  what: z.string(),
  who: personSchema,
  due: z.iso.date(),
  doneAt: instant.nullable(),
  published: z.boolean(),
});
/** What {@link complaintMeasureSchema} lets through. @public */
export type ComplaintMeasure = z.infer<typeof complaintMeasureSchema>;

/** Causes along the four spines; empty where none was found. @public */
export const rootCauseSchema = z.object({
  people: z.string(),
  process: z.string(),
  policy: z.string(),
  technology: z.string(),
});
/** What {@link rootCauseSchema} lets through. @public */
export type RootCause = z.infer<typeof rootCauseSchema>;

/** One complaint, as far as the reader may see it. @public */
export const complaintSchema = complaintSummarySchema.extend({
  /** The person's own words. */
  description: z.string(),
  impact: z.string(),
  remedySought: z.string(),
  /** Who typed it; null: an anonymous person, or not for this reader. */
  recordedBy: personSchema.nullable(),
  subjects: z.array(lastKnownSchema),
  apology: z.string(),
  /** What was found out; null: not for this reader. */
  findings: z.string().nullable(),
  /** Null: not for this reader, or not looked for yet. */
  rootCause: rootCauseSchema.nullable(),
  /** For the person and strangers only those that are published. */
  actions: z.array(complaintMeasureSchema),
  /** Whom it was escalated to. */
  escalatedTo: z.array(personSchema),
  /** By when they decide. */
  escalationDue: instant.nullable(),
  mainComplaint: z.string().nullable(),
  /** Those linked to this one, that the reader may see. */
  duplicates: z.array(z.string()),
  links: z.array(complaintLinkSchema),
  reason: z.string().nullable(),
  resolution: z.string().nullable(),
  recourse: z.string().nullable(),
  satisfied: z.enum(['yes', 'no']).nullable(),
  confirmedAt: instant.nullable(),
  /** While resolved: when it closes as unanswered. */
  answerDue: instant.nullable(),
  /** Until when the person can still say that they are not satisfied. */
  reopenableUntil: instant.nullable(),
  /** Why the owner thinks it a mere request, while the person has not said. */
  reclassification: z.object({ reason: z.string() }).nullable(),
  /** Texts and names are gone by law or age; number, dates and category stay. */
  erasedAt: instant.nullable(),
  /** The hours in which its clocks run. */
  timeZone: z.string(),
  /** What the reader is to it, and what they may do now. */
  you: z.object({
    relations: z.array(z.enum(COMPLAINT_RELATIONS)),
    actions: z.array(z.enum(COMPLAINT_ACTIONS)),
  }),
});
/** What {@link complaintSchema} lets through. @public */
export type Complaint = z.infer<typeof complaintSchema>;

/** Answer of `POST /complaints`: the complaint as its maker may see it. @public */
export const complaintReceiptSchema = complaintSchema.extend({
  /** Lets an anonymous person follow it; shown this once and kept only as a hash. Null: not anonymous. */
  claimCode: z.string().nullable(),
});
/** What {@link complaintReceiptSchema} lets through. @public */
export type ComplaintReceipt = z.infer<typeof complaintReceiptSchema>;
