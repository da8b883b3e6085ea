import { z } from 'zod';
import { namedSchema } from './Named';
import { accountSummarySchema } from './Plan';
import { STATUSES } from './Status';
import { DEFINITIONS } from './definitions';
import {
  ageSchema,
  availabilitySchema,
  durationFigureSchema,
  shareFigureSchema,
} from './Figures';
import { PRIORITIES, SHARE_METRICS, TIME_METRICS } from './Target';
import { TICKET_STATES } from './Ticket';
import { watermelonSchema } from './Watermelon';

const count = z.int().min(0);
const instant = z.iso.datetime();
const day = z.iso.date();
const share = z.number().min(0).max(1);

const status = z.enum(STATUSES);

/** Windows that have a name; `30d` is today and the 29 days before. @public */
export const WINDOWS = [
  'month',
  'last-month',
  '30d',
  'quarter',
  'year',
] as const;
/** One of {@link WINDOWS}. @public */
export type WindowName = (typeof WINDOWS)[number];

/** What was decided, and what that means for the promise. @public */
export const tallySchema = z.object({
  met: count,
  breached: count,
  /** met / (met + breached); null: nothing was decided. */
  attainment: share.nullable().describe(DEFINITIONS.attainment),
  status,
  /** Breaches the promise still allows; negative: too many; null: nothing was decided. */
  missesLeft: z.int().nullable(),
});
/** What {@link tallySchema} lets through. @public */
export type Tally = z.infer<typeof tallySchema>;

/** A span of days, half-open, in the service's time zone. @public */
export const windowSchema = z.object({
  /** Name, or null for free dates. */
  name: z.enum(WINDOWS).nullable(),
  from: instant,
  to: instant,
  timeZone: z.string(),
});
/** What {@link windowSchema} lets through. @public */
export type Window = z.infer<typeof windowSchema>;

/** Why a promise is not the one in the YAML. @public */
export const problemSchema = z.object({
  annotation: z.string(),
  value: z.string(),
  message: z.string(),
});

/** One promise and how it is kept. @public */
export const levelSchema = tallySchema.extend({
  /** The same promise in the window before. */
  before: tallySchema,
  change: shareFigureSchema.shape.change,
  /** What `met`, `breached` and `missesLeft` are counted in: availability is good and bad time. */
  unit: z.enum(['cases', 'milliseconds']),
  /** Of availability: the share of the service time that was measured; null for all others, or without service time. */
  coverage: share.nullable(),
  metric: z.enum([...TIME_METRICS, ...SHARE_METRICS]),
  priority: z.enum(PRIORITIES).nullable(),
  target: z.object({
    /** Percent, up to three decimals. */
    percent: z.number(),
    minutes: z.number().nullable(),
    hours: z.enum(['service', 'around-the-clock']),
    asWritten: z.string(),
  }),
  /** Undecided now, whatever the window. */
  running: count,
  /** Of `running`: elapsed is 75 % of the target or more. */
  atRisk: count,
  /** Breached and still not stopped, now. */
  overdue: count,
  /** When this version of the promise held; `to` null: it still does. */
  inForce: z.object({ from: instant, to: instant.nullable() }),
  /** The YAML has another, wrong value; this last valid one stays in force. */
  problem: problemSchema.nullable(),
  /** The same promise in the windows people compare. */
  comparison: z.object({
    month: tallySchema,
    lastMonth: tallySchema,
    last30Days: tallySchema,
  }),
  /** By day, oldest first, without gaps, the 30 days up to today. */
  trend: z.array(z.object({ day, met: count, breached: count })),
});
/** What {@link levelSchema} lets through. @public */
export type Level = z.infer<typeof levelSchema>;

/** One of Response, Resolution, Respect: all priorities together, with the status of the worst promise. @public */
export const headlineSchema = z.object({
  /** `no-promise`: nothing is promised, so there is nothing to keep. */
  status: z.enum([...STATUSES, 'no-promise']),
  /** Cases that count for it (met; or good answers); 0 while they are withheld. */
  good: count,
  total: count,
  /** good / total; null: no data, or withheld under 5 answers. */
  share: share.nullable(),
});
/** What {@link headlineSchema} lets through. @public */
export type Headline = z.infer<typeof headlineSchema>;

/** The three Rs. @public */
export const headlinesSchema = z.object({
  response: headlineSchema,
  resolution: headlineSchema,
  respect: headlineSchema,
});
/** What {@link headlinesSchema} lets through. @public */
export type Headlines = z.infer<typeof headlinesSchema>;

/** When a source last delivered. @public */
export const sourceStatusSchema = z.object({
  source: z.string(),
  /** `counting`: it delivered, but not all of its tickets count for the service yet. */
  status: z.enum(['ok', 'late', 'failed', 'waiting', 'counting']),
  /** When it last delivered; null: never. */
  lastDeliveredAt: instant.nullable(),
  /** A sentence, where there is something to say. */
  message: z.string().nullable(),
});
/** What {@link sourceStatusSchema} lets through. @public */
export type SourceStatus = z.infer<typeof sourceStatusSchema>;

/** A person as pages show one. @public */
export const personSchema = z.object({
  ref: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  picture: z.string().nullable(),
  /** What they can be asked: the description of the User entity. */
  about: z.string().nullable(),
  /** Call, chat and so on: the links of the User entity. */
  links: z.array(z.object({ url: z.string(), title: z.string().nullable() })),
});
/** What {@link personSchema} lets through. @public */
export type Person = z.infer<typeof personSchema>;

/** What the figures leave out. @public */
export const leftOutSchema = z.object({
  /** Cancelled in the window. */
  cancelled: count,
  /** Moved to another service in the window, and still away. */
  moved: count,
  /** Resolved without a human and without an answer, in the window. */
  automatic: count,
  /** Of the time between opening and last resolution, the share spent waiting for the person; null: nothing resolved. */
  waitingShare: share.nullable(),
  /** Promises that were lowered, with the day on which that took effect, in the window. */
  loosened: z.array(z.object({ asWritten: z.string(), day })),
});
/** What {@link leftOutSchema} lets through. @public */
export type LeftOut = z.infer<typeof leftOutSchema>;

/** `GET /services/{kind}/{namespace}/{name}/performance`. @public */
export const performanceSchema = z.object({
  service: z.string(),
  title: z.string(),
  window: windowSchema,
  /** The window of the same length just before, with which figures are compared. */
  previous: windowSchema,
  asOf: instant,
  headlines: headlinesSchema.describe(DEFINITIONS['three-rs']),
  /** Green outside, red inside; null: it is not. */
  watermelon: watermelonSchema.nullable(),
  /** Misses first. */
  levels: z.array(levelSchema),
  volumes: z.object({
    requests: count.describe(DEFINITIONS.requests),
    /** In the window before. */
    requestsBefore: count,
    /** Open or paused now. */
    open: count,
    /** Open now with a promise at risk. */
    atRisk: count,
    /** Open now with a promise broken. */
    overdue: count,
    /** Of `open`, youngest first. */
    ages: z.array(ageSchema).describe(DEFINITIONS.backlog),
  }),
  durations: z.object({
    firstResponse: durationFigureSchema.describe(
      DEFINITIONS['time-to-respond'],
    ),
    resolution: durationFigureSchema.describe(DEFINITIONS['time-to-resolve']),
    wait: durationFigureSchema.describe(DEFINITIONS.wait),
  }),
  firstContactResolution: shareFigureSchema.describe(
    DEFINITIONS['first-contact-resolution'],
  ),
  reopenRate: shareFigureSchema.describe(DEFINITIONS['reopen-rate']),
  satisfaction: shareFigureSchema.describe(DEFINITIONS.satisfaction),
  respect: shareFigureSchema.describe(DEFINITIONS.respect),
  availability: availabilitySchema
    .extend({ before: availabilitySchema })
    .nullable()
    .describe(`${DEFINITIONS.availability} Null where nothing measures it.`),
  leftOut: leftOutSchema,
  /** The last month whose account is final; null: there is none. */
  lastAccount: accountSummarySchema.nullable(),
  agreedWith: z.array(z.object({ group: namedSchema, date: day })),
  sources: z.array(sourceStatusSchema),
  /** Annotations that are not in force, for whoever may see the service. */
  problems: z.array(problemSchema),
});
/** What {@link performanceSchema} lets through. @public */
export type Performance = z.infer<typeof performanceSchema>;

/** A row of `GET /services`. @public */
export const serviceSummarySchema = z.object({
  service: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  synonyms: z.array(z.string()),
  owner: namedSchema.nullable(),
  serviceOwner: personSchema.nullable(),
  /** Of the worst promise; `no-promise` where there is none. */
  status: z.enum([...STATUSES, 'no-promise']),
  headlines: headlinesSchema,
  /** Green outside, red inside; null: it is not. */
  watermelon: watermelonSchema.nullable(),
  requests: count,
  open: count,
  overdue: count,
  /** Promises by status. */
  promises: z.object({ meeting: count, missing: count, noData: count }),
  /** Promises kept by day over the last 30 days, all time targets together, oldest first. */
  trend: z.array(z.object({ day, met: count, breached: count })),
  problems: count,
});
/** What {@link serviceSummarySchema} lets through. @public */
export type ServiceSummary = z.infer<typeof serviceSummarySchema>;

/** `GET /services`. @public */
export const servicesPageSchema = z.object({
  items: z.array(serviceSummarySchema),
  nextCursor: z.string().nullable(),
  totalItems: count,
  /** Of all services that match, not of this page. */
  summary: z.object({
    meeting: count,
    missing: count,
    noData: count,
    noPromise: count,
    /** Of all of these: their times are kept, and people are not satisfied. */
    watermelons: count,
  }),
  /** What the filters can be set to, for this reader. */
  owners: z.array(namedSchema),
  departments: z.array(namedSchema),
  asOf: instant,
  /** False until the catalog was read for the first time. */
  ready: z.boolean(),
});
/** What {@link servicesPageSchema} lets through. @public */
export type ServicesPage = z.infer<typeof servicesPageSchema>;

/** A ticket in the list behind a figure: what everybody who may see the service may see. @public */
export const ticketRowSchema = z.object({
  source: z.string(),
  externalId: z.string(),
  priority: z.enum(PRIORITIES),
  state: z.enum(TICKET_STATES),
  openedAt: instant,
  /** When the clock of the metric stopped, or null. */
  stoppedAt: instant.nullable(),
  dueAt: instant.nullable(),
  /** `counted`: the figure is a mere number of tickets. */
  outcome: z.enum(['met', 'breached', 'running', 'at-risk', 'counted']),
  decidedAt: instant.nullable(),
  /** Service time in milliseconds, up to the stop or to `asOf`; of what was resolved all the time that passed. */
  elapsed: z.number(),
  /** Only for the requester, the service's owner and the department's ambassador; else null. */
  title: z.string().nullable(),
  url: z.string().nullable(),
});
/** What {@link ticketRowSchema} lets through. @public */
export type TicketRow = z.infer<typeof ticketRowSchema>;

/** `GET /services/{kind}/{namespace}/{name}/tickets`. @public */
export const ticketsPageSchema = z.object({
  items: z.array(ticketRowSchema),
  nextCursor: z.string().nullable(),
  totalItems: count,
  asOf: instant,
});
/** What {@link ticketsPageSchema} lets through. @public */
export type TicketsPage = z.infer<typeof ticketsPageSchema>;
