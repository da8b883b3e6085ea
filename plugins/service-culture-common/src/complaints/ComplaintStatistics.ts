import { z } from 'zod';
import { refSchema } from '../parsing/refSchema';
import { namedSchema } from '../service-levels';
import { serviceRefSchema } from './NewComplaint';

const count = z.int().min(0);
const share = z.number().min(0).max(1);
const day = z.iso.date('expected a date like 2026-03-31');

/** Fewer complaints than these are not broken down: a person could be recognised. @public */
export const FEWEST_COMPLAINTS = 5;

/** What `GET /complaints/statistics` takes; without days the last twelve months. @public */
export const complaintStatisticsQuerySchema = z
  .strictObject({
    /** First day, UTC. */
    from: day.optional(),
    /** Day after the last one, UTC. */
    to: day.optional(),
    service: serviceRefSchema.optional(),
    department: refSchema('Group').optional(),
  })
  .refine(({ from, to }) => (from === undefined) === (to === undefined), {
    path: ['from'],
    error: 'expected both from and to, or neither',
  });
/** What {@link complaintStatisticsQuerySchema} lets through. @public */
export type ComplaintStatisticsQuery = z.output<
  typeof complaintStatisticsQuerySchema
>;

/** One clock over many complaints. @public */
export const complaintClockFiguresSchema = z.object({
  met: count,
  breached: count,
  /** met / (met + breached); null: nothing was decided. */
  onTime: share.nullable(),
  /** Service time in ms of those that were stopped; null: none was. */
  median: z.number().nullable(),
  p90: z.number().nullable(),
});
/** What {@link complaintClockFiguresSchema} lets through. @public */
export type ComplaintClockFigures = z.infer<typeof complaintClockFiguresSchema>;

/** How complaints of one window went (figures.md, "Complaints"). @public */
export const complaintFiguresSchema = z.object({
  /** Made in the window, withdrawn ones too. */
  received: count,
  /** Of them, not closed now. */
  open: count,
  /** For each 100 tickets opened in the window; null: no tickets. */
  per100Tickets: z.number().nullable(),
  acknowledgement: complaintClockFiguresSchema,
  resolution: complaintClockFiguresSchema,
  /** Closed because the person never said: neither kept nor missed. */
  unanswered: count,
  reopened: count,
  withdrawn: count,
  satisfied: count,
  notSatisfied: count,
  decisions: z.object({ upheld: count, partly: count, notUpheld: count }),
  /** By someone who had complained about the same service in the year before. */
  repeats: count,
});
/** What {@link complaintFiguresSchema} lets through. @public */
export type ComplaintFigures = z.infer<typeof complaintFiguresSchema>;

/** A part of the complaints received; `received` null: fewer than 5, so it is withheld. @public */
export const complaintShareSchema = z.object({
  /** Category, channel or entity ref; null: not known. */
  key: z.string().nullable(),
  title: z.string(),
  received: count.nullable(),
});
/** What {@link complaintShareSchema} lets through. @public */
export type ComplaintShare = z.infer<typeof complaintShareSchema>;

/** What changed because someone complained: a published action that is done. @public */
export const complaintLessonSchema = z.object({
  what: z.string(),
  service: namedSchema.nullable(),
  doneAt: z.iso.datetime(),
});
/** What {@link complaintLessonSchema} lets through. @public */
export type ComplaintLesson = z.infer<typeof complaintLessonSchema>;

/** `GET /complaints/statistics`; complaints about persons are not in it. @public */
export const complaintStatisticsSchema = z.object({
  window: z.object({ from: z.iso.datetime(), to: z.iso.datetime() }),
  asOf: z.iso.datetime(),
  /** Made in the window, and not closed now; null: fewer than 5 of one department, so that a person could be recognised. */
  received: count.nullable(),
  open: count.nullable(),
  /** Null: fewer than 5 complaints of one service or department, so how they went is withheld. */
  figures: complaintFiguresSchema.nullable(),
  /** The first quarter with complaints, and the change of complaints a month since, as a share (-0.2: a fifth fewer). */
  baseline: z
    .object({
      from: z.iso.date(),
      to: z.iso.date(),
      perMonth: z.number(),
      per100Tickets: z.number().nullable(),
      change: z.number().nullable(),
    })
    .nullable(),
  byCategory: z.array(complaintShareSchema),
  byService: z.array(complaintShareSchema),
  byDepartment: z.array(complaintShareSchema),
  byChannel: z.array(complaintShareSchema),
  /** Newest first, at most 20. */
  lessons: z.array(complaintLessonSchema),
});
/** What {@link complaintStatisticsSchema} lets through. @public */
export type ComplaintStatistics = z.infer<typeof complaintStatisticsSchema>;
