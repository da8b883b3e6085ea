import {
  MOST_TICKETS,
  sourceIdSchema,
  ticketsWriteSchema,
} from '@service-culture/plugin-service-culture-common';
import { z } from 'zod';

/** Body of `POST /tickets` before its tickets are checked one by one. */
export const envelopeSchema = ticketsWriteSchema.extend({
  tickets: z.array(z.unknown()).max(MOST_TICKETS),
});

/** Query of `POST /tickets/import`. */
export const importQuerySchema = z.strictObject({ source: sourceIdSchema });

/** Body of `POST /tickets/import`, for the document: it is read line by line. */
export const importBodySchema = z
  .string()
  .describe('One ticket a line, as in TicketsWrite, each a JSON object');

/** Content type of a body with one JSON value a line. */
export const NDJSON = 'application/x-ndjson';

/** Bytes of the body of `POST /tickets`: 1,000 tickets of 16 KiB. */
export const LARGEST_BODY = 16 * 1024 * 1024;
