import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import {
  AGES,
  parseRef,
  PRIORITIES,
  TREND_FIGURES,
  TREND_UNITS,
  WINDOWS,
  type TicketRow,
} from '@service-culture/plugin-service-culture-common';
import { z } from 'zod';

const pageSize = z.coerce.number().int().min(1).max(1000);
const window = z.enum(WINDOWS);
const day = z.iso.date('expected a date like 2026-03-31');
const cursor = z.string().max(1000);
/** Databases do not take NUL characters. */
const nameSchema = z
  .string()
  .max(500)
  .regex(/^[^\0]*$/, 'expected text without a NUL character');

/** An entity ref, printed as the catalog does, so that it can be compared as text. */
function refOf(...kinds: [string, ...string[]]) {
  return z.string().transform((text, context) => readRef(text, kinds, context));
}

function readRef(
  text: string,
  kinds: [string, ...string[]],
  context: z.core.$RefinementCtx<string>,
): string {
  const example = `${kinds[0].toLowerCase()}:default/name`;
  const read = parseRef(text, {
    kinds,
    defaultKind: kinds[0],
    defaultNamespace: DEFAULT_NAMESPACE,
    example,
  });
  if (!read.ok) {
    context.issues.push({
      code: 'custom',
      input: text,
      message: `expected the ref of a ${kinds.join(' or ')} like "${example}"`,
    });
    return z.NEVER;
  }
  return read.value;
}

/** Group entity ref of the department of a ticket, or `none` where it is not known. */
const departmentOfTickets = z
  .string()
  .transform((text, context) =>
    text === 'none' ? text : readRef(text, ['Group'], context),
  );

/** Query of `GET /services`. */
export const servicesQuerySchema = z.strictObject({
  window: window.default('month'),
  status: z.enum(['missing', 'meeting', 'no-data', 'no-promise']).optional(),
  /** Group or User entity ref: the owner, or the service owner. */
  owner: refOf('Group', 'User').optional(),
  /** Group entity ref: services that this department uses. */
  department: refOf('Group').optional(),
  /** Only services whose times are kept while people are not satisfied; false: only the others. */
  watermelon: z
    .enum(['true', 'false'])
    .transform(text => text === 'true')
    .optional(),
  /** Part of a title, synonym, description or name. */
  q: z.string().max(200).optional(),
  orderBy: z
    .enum(['status', 'title', 'requests', 'open', 'watermelon'])
    .default('status'),
  limit: pageSize.default(50),
  cursor: cursor.optional(),
});
/** Parsed query of `GET /services`. */
export type ServicesQuery = z.output<typeof servicesQuerySchema>;

/** Query of lists that are only turned over. */
export const pageQuerySchema = z.strictObject({
  limit: pageSize.default(50),
  cursor: cursor.optional(),
});

/** Fields that name a window: by name, or by both dates. */
const windowFields = {
  window: window.optional(),
  from: day.optional(),
  to: day.optional(),
};

const oneWindow: [
  (query: { window?: unknown; from?: unknown; to?: unknown }) => boolean,
  { path: string[]; message: string },
] = [
  ({ window: name, from, to }) =>
    name === undefined
      ? (from === undefined) === (to === undefined)
      : from === undefined && to === undefined,
  {
    path: ['window'],
    message: `expected one of ${WINDOWS.join(', ')}, or both from and to`,
  },
];

/** Query of `GET …/performance`: a window by name, or both dates; else this month. */
export const performanceQuerySchema = z
  .strictObject(windowFields)
  .refine(...oneWindow)
  .transform(toWindowRequest);

const OUTCOMES = [
  'met',
  'breached',
  'running',
  'at-risk',
  'overdue',
  'counted',
] as const;
type AskedOutcome = (typeof OUTCOMES)[number];

const TIMED: AskedOutcome[] = [
  'met',
  'breached',
  'running',
  'at-risk',
  'overdue',
];

/** What there is to ask for of each metric. `running` holds `at-risk`, as the figures do. */
const OUTCOMES_OF = {
  'first-response': TIMED,
  resolution: TIMED,
  'first-contact-resolution': ['met', 'breached'],
  requests: ['counted'],
  resolved: ['met', 'breached'],
  'time-to-respond': ['counted'],
  'time-to-resolve': ['counted'],
  open: ['running', 'at-risk', 'breached'],
  cancelled: ['counted'],
  moved: ['counted'],
  automatic: ['counted'],
} satisfies Record<string, AskedOutcome[]> as Record<string, AskedOutcome[]>;

/** Not the answers of people: a list would say who gave which. */
const METRICS = [
  'first-response',
  'resolution',
  'time-to-respond',
  'time-to-resolve',
  'first-contact-resolution',
  'requests',
  'resolved',
  'open',
  'cancelled',
  'moved',
  'automatic',
] as const;

function isTimed(metric: string): boolean {
  return metric === 'first-response' || metric === 'resolution';
}

/** Query of `GET …/tickets`. */
export const ticketsQuerySchema = z
  .strictObject({
    ...windowFields,
    metric: z.enum(METRICS),
    /** The promise it counts under; `none`: the one without a priority. Absent: all. */
    priority: z.enum([...PRIORITIES, 'none']).optional(),
    /** Absent: all that make up the figure; of a promise those decided in the window. */
    outcome: z.enum(OUTCOMES).optional(),
    /** Of `open`: how old, by whole days since the day it was opened. Absent: all. */
    age: z.enum(AGES).optional(),
    department: departmentOfTickets.optional(),
    limit: pageSize.default(50),
    cursor: cursor.optional(),
  })
  .refine(...oneWindow)
  .refine(({ metric, priority }) => priority === undefined || isTimed(metric), {
    path: ['priority'],
    message: 'only first-response and resolution are counted by priority',
  })
  .refine(({ metric, age }) => age === undefined || metric === 'open', {
    path: ['age'],
    message: 'only what is open has an age; expected metric=open',
  })
  .superRefine(({ metric, outcome }, context) => {
    if (outcome !== undefined && !OUTCOMES_OF[metric].includes(outcome)) {
      context.addIssue({
        code: 'custom',
        path: ['outcome'],
        message: `of ${metric} expected ${OUTCOMES_OF[metric].join(', ')}`,
      });
    }
  })
  .transform(query => ({ ...query, window: toWindowRequest(query) }));

/** Query of `GET …/trend`. */
export const trendQuerySchema = z
  .strictObject({
    ...windowFields,
    figure: z.enum(TREND_FIGURES),
    by: z.enum(TREND_UNITS).default('day'),
    /** The promise it counts under; `none`: the one without a priority. Absent: all. */
    priority: z.enum([...PRIORITIES, 'none']).optional(),
    department: departmentOfTickets.optional(),
  })
  .refine(...oneWindow)
  .refine(({ figure, priority }) => priority === undefined || isTimed(figure), {
    path: ['priority'],
    message: 'only first-response and resolution are counted by priority',
  })
  .refine(
    ({ figure, department }) =>
      department === undefined || figure !== 'availability',
    {
      path: ['department'],
      message: 'availability is measured for everyone at once',
    },
  )
  .transform(query => ({ ...query, window: toWindowRequest(query) }));
/** Parsed query of `GET …/trend`. */
export type TrendQuery = z.output<typeof trendQuerySchema>;

/** Parsed query of `GET …/tickets`. */
export type TicketsQuery = z.output<typeof ticketsQuerySchema>;
/** A window as asked for. */
export type WindowQuery = z.output<typeof performanceQuerySchema>;

function toWindowRequest(query: {
  window?: z.output<typeof window>;
  from?: string;
  to?: string;
}) {
  return query.from !== undefined && query.to !== undefined
    ? { from: query.from, to: query.to }
    : { window: query.window ?? ('month' as const) };
}

/** Which ticket: the path of `GET /tickets/{source}/{externalId}/timeline`. */
export const ticketPathSchema = z.strictObject({
  source: nameSchema,
  externalId: nameSchema,
});

/** A row with what decides who may see its title and link. */
export interface TicketDetailRow extends TicketRow {
  /** User entity ref, or ''. */
  requester: string;
  /** Group entity ref, or ''. */
  department: string;
}
