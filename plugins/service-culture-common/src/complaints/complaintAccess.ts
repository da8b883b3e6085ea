import { z } from 'zod';
import { complaintSchema } from './Complaint';
import { complaintActionSchema } from './ComplaintAction';
import { complaintEventsSchema } from './ComplaintEvent';
import { optionalWords } from './fields';

/** The secret by which an anonymous person follows their complaint; blanks and dashes do not matter. */
const code = z.string().min(1).max(100);

/** What `POST /complaints/claim` takes. @public */
export const complaintClaimSchema = z.strictObject({ code });

/** What `PATCH /complaints/claim` takes: an action of the person, with `If-Match`. @public */
export const complaintClaimActionSchema = z.strictObject({
  code,
  action: complaintActionSchema,
});

/** Answer of `POST` and `PATCH /complaints/claim`. @public */
export const claimedComplaintSchema = z.object({
  complaint: complaintSchema,
  events: complaintEventsSchema,
});
/** What {@link claimedComplaintSchema} lets through. @public */
export type ClaimedComplaint = z.infer<typeof claimedComplaintSchema>;

/** The secret of a link in a mail: works once, without signing in. */
const token = z.string().min(1).max(100);

/** What `POST /complaints/answer/question` takes. @public */
export const answerTokenSchema = z.strictObject({ token });

/** What the person is asked. @public */
export const answerQuestionSchema = z.object({
  number: z.string(),
  summary: z.string(),
  service: z.string().nullable(),
  decision: z.string(),
  reason: z.string(),
  resolution: z.string(),
  recourse: z.string(),
  answerDue: z.iso.datetime().nullable(),
});
/** What {@link answerQuestionSchema} lets through. @public */
export type AnswerQuestion = z.infer<typeof answerQuestionSchema>;

/** What `POST /complaints/answer` takes. @public */
export const answerSchema = z
  .strictObject({ token, satisfied: z.boolean(), reason: optionalWords() })
  .refine(({ satisfied, reason }) => satisfied || reason.trim() !== '', {
    path: ['reason'],
    error: 'expected what is still wrong',
  });
/** What {@link answerSchema} lets through. @public */
export type ComplaintAnswer = z.output<typeof answerSchema>;

/** Answer of `POST /complaints/answer`. @public */
export const answeredSchema = z.object({
  number: z.string(),
  satisfied: z.boolean(),
});
