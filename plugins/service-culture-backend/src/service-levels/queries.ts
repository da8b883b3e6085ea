import {
  PRIORITIES,
  WINDOWS,
  type TicketRow,
} from '@service-culture/plugin-service-culture-common';
import { z } from 'zod';

const pageSize = z.coerce.number().int().min(1).max(1000);
const window = z.enum(WINDOWS);
const day = z.iso.date();

/** Query of `GET /services`. */
export const servicesQuerySchema = z.strictObject({
  window: window.default('month'),
  status: z.enum(['missing', 'meeting', 'no-data', 'no-promise']).optional(),
  /** Group or User entity ref. */
  owner: z.string().optional(),
  /** Group entity ref: services that this department uses. */
  department: z.string().optional(),
  /** Part of a title, synonym, description or name. */
  q: z.string().max(200).optional(),
  orderBy: z.enum(['status', 'title', 'requests', 'open']).default('status'),
  limit: pageSize.default(50),
  cursor: z.string().optional(),
});
/** Parsed query of `GET /services`. */
export type ServicesQuery = z.output<typeof servicesQuerySchema>;

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

/** Query of `GET …/tickets`. */
export const ticketsQuerySchema = z
  .strictObject({
    ...windowFields,
    metric: z.enum([
      'first-response',
      'resolution',
      'first-contact-resolution',
      'satisfaction',
      'respect',
      'requests',
      'open',
      'cancelled',
      'automatic',
    ]),
    /** `none`: targets without a priority. Absent: all. */
    priority: z.enum([...PRIORITIES, 'none']).optional(),
    outcome: z
      .enum(['met', 'breached', 'running', 'at-risk', 'overdue', 'counted'])
      .default('counted'),
    limit: pageSize.default(50),
    cursor: z.string().optional(),
  })
  .refine(...oneWindow)
  .transform(query => ({ ...query, window: toWindowRequest(query) }));
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

/** A row with what decides who may see its title and link. */
export interface TicketDetailRow extends TicketRow {
  /** User entity ref, or ''. */
  requester: string;
  /** Group entity ref, or ''. */
  department: string;
}
