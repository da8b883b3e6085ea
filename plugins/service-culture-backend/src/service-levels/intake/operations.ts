import {
  ticketsImportedSchema,
  ticketsWriteSchema,
  ticketsWrittenSchema,
  ticketWritePermission,
} from '@service-culture/plugin-service-culture-common';
import type { Operation } from '../../http';
import { importBodySchema, importQuerySchema, NDJSON } from './requests';

const TAKEN = 'Somebody else writes this source; each name has one writer';

/** What `router.ts` answers, for the OpenAPI document. */
export const intakeOperations: readonly Operation[] = [
  {
    path: '/tickets',
    method: 'post',
    id: 'writeTickets',
    summary: 'Stores up to 1,000 tickets; sending them again changes nothing',
    permission: ticketWritePermission,
    body: { name: 'TicketsWrite', schema: ticketsWriteSchema },
    answer: { name: 'TicketsWritten', schema: ticketsWrittenSchema },
    conflict: TAKEN,
  },
  {
    path: '/tickets/import',
    method: 'post',
    id: 'importTickets',
    summary: 'Stores any number of tickets, one a line, as they come',
    permission: ticketWritePermission,
    query: importQuerySchema,
    body: {
      name: 'TicketLines',
      schema: importBodySchema,
      mediaType: NDJSON,
    },
    answer: { name: 'TicketsImported', schema: ticketsImportedSchema },
    conflict: TAKEN,
  },
];
