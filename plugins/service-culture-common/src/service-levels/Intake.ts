import { z } from 'zod';
import { ticketSchema } from './Ticket';

const count = z.int().min(0);

/** Tickets taken by one call of `POST /tickets`. @public */
export const MOST_TICKETS = 1000;

/** Name of a source: the first part of `service-culture/tickets: helpdesk/Email`. @public */
export const sourceIdSchema = z
  .string()
  .max(100)
  .regex(/^[a-z0-9._-]+$/, {
    error:
      'expected a source id in small letters, digits, ".", "_" and "-", like helpdesk',
  });

/** Body of `POST /tickets`. Each ticket is checked on its own: a bad one does not harm its neighbours. @public */
export const ticketsWriteSchema = z.strictObject({
  /** Each name has one writer. */
  source: sourceIdSchema,
  /** An empty list says: nothing is new, but the sender is alive. */
  tickets: z.array(ticketSchema).max(MOST_TICKETS),
});
/** What {@link ticketsWriteSchema} takes, defaults left out. @public */
export type TicketsWrite = z.input<typeof ticketsWriteSchema>;

/** What became of written tickets. */
const writtenCounts = {
  /** New, or newer than what was known. */
  stored: count,
  /** Known already, or older than what is known. */
  unchanged: count,
  /** Of `stored`: their service is not in the catalog yet. They count as soon as it is. */
  unassigned: count,
};

/** Why a written ticket was refused. */
const refusal = {
  /** The ticket's own id; null: it could not be read. */
  externalId: z.string().nullable(),
  field: z.string(),
  reason: z.string(),
};

/** Answer of `POST /tickets`. @public */
export const ticketsWrittenSchema = z.object({
  ...writtenCounts,
  refused: z.array(
    z.object({
      /** Position in `tickets`, from 0. */
      index: count,
      ...refusal,
    }),
  ),
});
/** What {@link ticketsWrittenSchema} lets through. @public */
export type TicketsWritten = z.infer<typeof ticketsWrittenSchema>;

/** Answer of `POST /tickets/import`. @public */
export const ticketsImportedSchema = z.object({
  /** Lines that were read, empty ones too. */
  lines: count,
  ...writtenCounts,
  refused: z.object({
    total: count,
    /** At most 100 of them. */
    first: z.array(
      z.object({
        /** From 1. */
        line: z.int().min(1),
        ...refusal,
      }),
    ),
  }),
});
/** What {@link ticketsImportedSchema} lets through. @public */
export type TicketsImported = z.infer<typeof ticketsImportedSchema>;
