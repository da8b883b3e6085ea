import { z } from 'zod';
import { PRIORITIES } from './Target';

const instant = z.iso.datetime({ offset: true });
const count = z.int().min(0);
const stars = z.int().min(1).max(5);
/** Databases do not take NUL characters, and one would hold up its whole batch. */
const text = z
  .string()
  .regex(/^[^\0]*$/, { error: 'must not contain a NUL character' });
const ref = text.min(1).max(500);

/** States of a ticket. @public */
export const TICKET_STATES = [
  'open',
  'paused',
  'resolved',
  'cancelled',
] as const;

/** One of {@link TICKET_STATES}. @public */
export type TicketState = (typeof TICKET_STATES)[number];

/**
 * A ticket as a source writes it: fields and meaning are those of figures.md, "A ticket". Times are ISO 8601 with an
 * offset. Invariants between fields are checked by `checkTicket`.
 *
 * @public
 */
export const ticketSchema = z.strictObject({
  externalId: text.min(1).max(200),
  /** Entity ref of the service, or the key that `service-culture/tickets` names. */
  service: ref,
  priority: z.enum(PRIORITIES).default('medium'),
  type: z.enum(['incident', 'request']).default('incident'),
  title: text.max(1000).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  /** Group entity ref. */
  department: ref.optional(),
  /** User entity ref. */
  requester: ref.optional(),
  state: z.enum(TICKET_STATES),
  openedAt: instant,
  firstResponseAt: instant.optional(),
  resolvedAt: instant.optional(),
  automatic: z.boolean().default(false),
  cancelledAt: instant.optional(),
  /** From a human's question to the person's answer; only the last may have no end. */
  pauses: z
    .array(z.strictObject({ from: instant, to: instant.optional() }))
    .max(1000)
    .default([]),
  reopens: z
    .array(z.strictObject({ resolvedAt: instant, reopenedAt: instant }))
    .max(1000)
    .default([]),
  changes: z
    .array(
      z.strictObject({
        at: instant,
        field: z.enum(['priority', 'service']),
        from: text,
        to: text,
      }),
    )
    .max(1000)
    .default([]),
  responses: count.optional(),
  assignments: count.optional(),
  rating: stars.optional(),
  respect: stars.optional(),
  updatedAt: instant,
});

/** A ticket as checked and completed with its defaults. @public */
export type Ticket = z.output<typeof ticketSchema>;

/** A ticket as a source may write it, defaults left out. @public */
export type TicketInput = z.input<typeof ticketSchema>;
