import { z } from 'zod';
import { personSchema } from '../service-levels';
import { COMPLAINT_ACTIONS } from './ComplaintAction';
import { COMPLAINT_RELATIONS } from './vocabulary';

/** What happens to a complaint without anybody's hand, or before there is anything to act on. @public */
export const COMPLAINT_HAPPENINGS = [
  /** It was made, or written down for someone. */
  'received',
  /** It came from a spreadsheet log. */
  'imported',
  /** The owner was told that a clock is running out. */
  'reminded',
  /** A clock ran out. */
  'overdue',
  /** The person was asked again whether they are satisfied. */
  'answer-reminded',
  /** The person never said. */
  'closed-unanswered',
  /** The owner left, or is someone it is about; a rule found the next one. */
  'owner-assigned',
  /** Texts and names were removed. */
  'erased',
] as const;

/** What an event can be: an action of someone, or a happening. @public */
export const COMPLAINT_EVENT_TYPES = [
  ...COMPLAINT_ACTIONS,
  ...COMPLAINT_HAPPENINGS,
] as const;
/** One of {@link COMPLAINT_EVENT_TYPES}. @public */
export type ComplaintEventType = (typeof COMPLAINT_EVENT_TYPES)[number];

/** A field that an event changed. Refs stand as refs; `titles` of the page says how to read them. @public */
export const complaintChangeSchema = z.object({
  field: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});
/** What {@link complaintChangeSchema} lets through. @public */
export type ComplaintChange = z.infer<typeof complaintChangeSchema>;

/** One line of the history, which is only ever added to. @public */
export const complaintEventSchema = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  type: z.enum(COMPLAINT_EVENT_TYPES),
  /** Null: by itself, or someone whose name is not for this reader. */
  by: personSchema.nullable(),
  /** In which role; null: by itself. */
  as: z.enum([...COMPLAINT_RELATIONS, 'recorder']).nullable(),
  /** What they wrote. */
  text: z.string().nullable(),
  changes: z.array(complaintChangeSchema),
  /** Not shown to the person who complained. */
  internal: z.boolean(),
});
/** What {@link complaintEventSchema} lets through. @public */
export type ComplaintEvent = z.infer<typeof complaintEventSchema>;

/** `GET /complaints/{number}/events`: the story from top to bottom, as far as the reader may see it. @public */
export const complaintEventsSchema = z.object({
  items: z.array(complaintEventSchema),
  totalItems: z.int(),
  /** How to read the refs in `changes`. */
  titles: z.record(z.string(), z.string()),
});
/** What {@link complaintEventsSchema} lets through. @public */
export type ComplaintEvents = z.infer<typeof complaintEventsSchema>;
