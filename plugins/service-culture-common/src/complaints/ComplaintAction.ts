import { z } from 'zod';
import { refSchema } from '../parsing/refSchema';
import { complaintNumberSchema, optionalWords, words } from './fields';
import { COMPLAINT_LIMITS } from './limits';
import { serviceRefSchema } from './NewComplaint';
import {
  CAUSE_SPINES,
  COMPLAINT_CATEGORIES,
  COMPLAINT_DECISIONS,
  COMPLAINT_SEVERITIES,
  type CauseSpine,
} from './vocabulary';

const day = z.iso.date('expected a date like 2026-03-31');
const owner = refSchema('User', 'Group');

/** What can be linked to a complaint. @public */
export const COMPLAINT_LINK_KINDS = ['ticket', 'coscom', 'page'] as const;

const linkFields = {
  kind: z.enum(COMPLAINT_LINK_KINDS),
  title: words(COMPLAINT_LIMITS.line),
  /** Where it is; null: nowhere on the web. Only https and http. */
  url: z
    .url({ protocol: /^https?$/, error: 'expected an https address' })
    .max(2_000)
    .nullable()
    .default(null),
};

/** A link of a complaint to something else. @public */
export const complaintLinkSchema = z.object({ id: z.string(), ...linkFields });
/** What {@link complaintLinkSchema} lets through. @public */
export type ComplaintLink = z.infer<typeof complaintLinkSchema>;

const spines = Object.fromEntries(
  CAUSE_SPINES.map(spine => [spine, optionalWords()]),
) as Record<CauseSpine, ReturnType<typeof optionalWords>>;

const schemas = {
  /** A human's first message to the person: restates, regrets, says what happens next. Stops the first clock. */
  acknowledge: { message: words(), apology: optionalWords() },
  /** A message the other side reads. */
  message: { text: words() },
  /** A note that the person does not see. */
  note: { text: words() },
  /** Beside the person's impact. What is absent stays; the times the person was told stay too. */
  triage: {
    category: z.enum(COMPLAINT_CATEGORIES).optional(),
    severity: z.enum(COMPLAINT_SEVERITIES).optional(),
    service: serviceRefSchema.optional(),
    department: refSchema('Group').optional(),
  },
  /** Names people it is about; it is restricted from then on, and handed over if one of them owns it. */
  'name-subjects': {
    subjects: z.array(refSchema('User')).min(1).max(COMPLAINT_LIMITS.subjects),
  },
  /** Begins or goes on finding out; the findings so far, which the person does not see. */
  investigate: { findings: optionalWords() },
  /** Causes along the four spines, as far as they are known. */
  'find-root-cause': spines,
  /** Something that will be done about the cause. Published ones are told to everybody, without names. */
  'plan-action': {
    what: words(1_000),
    who: owner,
    due: day,
    published: z.boolean().default(false),
  },
  /** Changes an action; what is absent stays. */
  'update-action': {
    id: z.string().max(40),
    what: words(1_000).optional(),
    who: owner.optional(),
    due: day.optional(),
    done: z.boolean().optional(),
    published: z.boolean().optional(),
  },
  'hand-over': { owner, reason: words() },
  /** Asks those on the service's escalation path to decide. */
  escalate: { reason: words() },
  /** IT's proposal; the person is asked. A complaint that is not upheld in full names the recourse. */
  decide: {
    decision: z.enum(COMPLAINT_DECISIONS),
    reason: words(),
    /** What was done. */
    resolution: words(),
    /** Where the person can go next. */
    recourse: optionalWords(),
    apology: optionalWords(),
  },
  /** The person is satisfied. */
  accept: { message: optionalWords() },
  /** The person is not; also within 30 days after closing. */
  reject: { reason: words() },
  /** After an escalation the decision-maker has the last word inside the house. */
  'close-not-satisfied': { reason: words(), recourse: words() },
  withdraw: { reason: optionalWords() },
  /** It is about the same as another one; both are answered. */
  'link-duplicate': { mainComplaint: complaintNumberSchema },
  'unlink-duplicate': {},
  link: linkFields,
  unlink: { id: z.string().max(40) },
  /** Asks the person whether it is a mere request. */
  'propose-reclassification': { reason: words() },
  'agree-reclassification': {},
  'decline-reclassification': { reason: optionalWords() },
  /** Only the person, in both directions. */
  'set-confidential': { confidential: z.boolean() },
} satisfies Record<string, z.core.$ZodLooseShape>;

function variant<N extends keyof typeof schemas>(name: N) {
  return z.strictObject({ action: z.literal(name), ...schemas[name] });
}

/** What `PATCH /complaints/{number}` takes: one action. @public */
export const complaintActionSchema = z
  .discriminatedUnion('action', [
    variant('acknowledge'),
    variant('message'),
    variant('note'),
    variant('triage'),
    variant('name-subjects'),
    variant('investigate'),
    variant('find-root-cause'),
    variant('plan-action'),
    variant('update-action'),
    variant('hand-over'),
    variant('escalate'),
    variant('decide'),
    variant('accept'),
    variant('reject'),
    variant('close-not-satisfied'),
    variant('withdraw'),
    variant('link-duplicate'),
    variant('unlink-duplicate'),
    variant('link'),
    variant('unlink'),
    variant('propose-reclassification'),
    variant('agree-reclassification'),
    variant('decline-reclassification'),
    variant('set-confidential'),
  ])
  .superRefine((action, context) => {
    if (
      action.action === 'decide' &&
      action.decision !== 'upheld' &&
      action.recourse.trim() === ''
    ) {
      context.addIssue({
        code: 'custom',
        path: ['recourse'],
        message: `expected where the person can go next, since it is ${action.decision}`,
      });
    }
  });
/** What {@link complaintActionSchema} lets through. @public */
export type ComplaintAction = z.output<typeof complaintActionSchema>;
/** Everything that people can do to a complaint. @public */
export type ComplaintActionName = ComplaintAction['action'];

/** Every {@link ComplaintActionName}. @public */
export const COMPLAINT_ACTIONS = Object.keys(schemas) as ComplaintActionName[];

/** What is sent to `PATCH /complaints/{number}`. @public */
export type ComplaintActionInput = z.input<typeof complaintActionSchema>;

/** What `POST /complaints/hand-over` takes: several at once, each as it was last seen. @public */
export const bulkHandOverSchema = z.strictObject({
  complaints: z
    .array(z.strictObject({ number: complaintNumberSchema, etag: z.string() }))
    .min(1)
    .max(COMPLAINT_LIMITS.bulk),
  owner,
  reason: words(),
});
/** What {@link bulkHandOverSchema} lets through. @public */
export type BulkHandOver = z.output<typeof bulkHandOverSchema>;

/** Answer of `POST /complaints/hand-over`. @public */
export const bulkHandOverResultSchema = z.object({
  handedOver: z.array(z.string()),
  /** Those that stay where they are, and why. */
  refused: z.array(z.object({ number: z.string(), reason: z.string() })),
});
/** What {@link bulkHandOverResultSchema} lets through. @public */
export type BulkHandOverResult = z.infer<typeof bulkHandOverResultSchema>;
