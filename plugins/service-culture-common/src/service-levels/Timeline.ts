import { z } from 'zod';
import { namedSchema } from './Named';
import { PRIORITIES } from './Target';
import { TICKET_STATES } from './Ticket';

const instant = z.iso.datetime();

/**
 * What the time of a promise is cut into: figures.md, "Explaining one ticket". `running` counts; `outside-hours` is
 * outside service hours, `waiting` for the person who asked, `resolved` from a solution to its reopening.
 *
 * @public
 */
export const SEGMENT_KINDS = [
  'running',
  'outside-hours',
  'waiting',
  'resolved',
] as const;
/** One of {@link SEGMENT_KINDS}. @public */
export type SegmentKind = (typeof SEGMENT_KINDS)[number];

/**
 * What happens in the life of a ticket. `asked-back` is a question of IT to the person, `replied` their answer;
 * `closed` is done by no human.
 *
 * @public
 */
export const TIMELINE_EVENTS = [
  'opened',
  'answered',
  'asked-back',
  'replied',
  'raised',
  'lowered',
  'moved',
  'resolved',
  'closed',
  'reopened',
  'cancelled',
] as const;
/** One of {@link TIMELINE_EVENTS}. @public */
export type TimelineEventKind = (typeof TIMELINE_EVENTS)[number];

/** Something that happened to a ticket. @public */
export const timelineEventSchema = z.object({
  at: instant,
  what: z.enum(TIMELINE_EVENTS),
  /** Of `raised` and `lowered`: from which priority; of `moved`: from which service, by title. Null: not to be told. */
  from: z.string().nullable(),
  /** Likewise to which. */
  to: z.string().nullable(),
});
/** What {@link timelineEventSchema} lets through. @public */
export type TimelineEvent = z.infer<typeof timelineEventSchema>;

/** A stretch of the time of a promise, half-open. @public */
export const timelineSegmentSchema = z.object({
  kind: z.enum(SEGMENT_KINDS),
  from: instant,
  to: instant,
  /** The event that began it: one of the ticket, or that service hours began or ended. */
  began: z.enum([...TIMELINE_EVENTS, 'hours-began', 'hours-ended']),
});
/** What {@link timelineSegmentSchema} lets through. @public */
export type TimelineSegment = z.infer<typeof timelineSegmentSchema>;

/** What became of one promise to a ticket, and why. @public */
export const timelineTargetSchema = z.object({
  /** The service whose promise it is: the one that held the ticket. */
  service: namedSchema,
  metric: z.enum(['first-response', 'resolution']),
  /** Of the promise; null: the one for every priority without one of its own. */
  priority: z.enum(PRIORITIES).nullable(),
  /** The promise as its owner wrote it. */
  asWritten: z.string(),
  /** How much time is promised. */
  minutes: z.number(),
  hours: z.enum(['service', 'around-the-clock']),
  /**
   * `cancelled` and `closed`: it ended before it was late, without an answer or a solution by a human, and counts
   * neither way. `moved-away`: it went to another service before it was decided.
   */
  outcome: z.enum([
    'met',
    'breached',
    'running',
    'at-risk',
    'cancelled',
    'closed',
    'moved-away',
  ]),
  /** When it was opened, or moved to the service. */
  startAt: instant,
  /** When the clock stopped; null: not, or not here. */
  stoppedAt: instant.nullable(),
  /** Null while it is not known: the solution of something that waits for the person. */
  dueAt: instant.nullable(),
  decidedAt: instant.nullable(),
  /** Milliseconds: exactly what the running segments add up to. */
  elapsed: z.number(),
  /** From `startAt` to the stop, the end of the ticket, the move away, or now; without gaps. */
  segments: z.array(timelineSegmentSchema),
  /** What became of it and why, with days in the time zone of the service. */
  sentence: z.string(),
});
/** What {@link timelineTargetSchema} lets through. @public */
export type TimelineTarget = z.infer<typeof timelineTargetSchema>;

/** `GET /tickets/{source}/{externalId}/timeline`. @public */
export const timelineSchema = z.object({
  source: z.string(),
  externalId: z.string(),
  /** Only for the requester, the service's owner and the department's ambassador; else null. */
  title: z.string().nullable(),
  url: z.string().nullable(),
  /** The service it is with now; null: not in the catalog, or hidden from the reader there. */
  service: namedSchema.nullable(),
  priority: z.enum(PRIORITIES),
  state: z.enum(TICKET_STATES),
  openedAt: instant,
  /** The time up to which everything is told. */
  asOf: instant,
  /** Oldest first. */
  events: z.array(timelineEventSchema),
  /** First-response before resolution, each oldest first; only of services that the reader may see. */
  targets: z.array(timelineTargetSchema),
});
/** What {@link timelineSchema} lets through. @public */
export type Timeline = z.infer<typeof timelineSchema>;
