import {
  PRIORITIES,
  TICKET_STATES,
  ticketSchema,
  type TicketInput,
} from '@service-culture/plugin-service-culture-common';
import { quoteValue } from './quoteValue';
import type { Translation } from './RowTranslator';

const INSTANT = 'is not a time like 2026-03-01T09:30:00+01:00';
const COUNT = 'is not a whole number from 0';
const STARS = 'is not a whole number from 1 to 5';
const REF = 'is not a name of 1 to 500 printable characters';

/** What is wrong with a field that the schema refuses, in words that follow the quoted value. */
const WRONG: Record<string, string> = {
  externalId: 'is not an id of 1 to 200 printable characters',
  service: REF,
  priority: `is none of ${PRIORITIES.join(', ')}`,
  type: 'is neither incident nor request',
  title: 'is not a text of at most 1000 printable characters',
  url: 'is not an http or https address of at most 2000 characters',
  department: REF,
  requester: REF,
  state: `is none of ${TICKET_STATES.join(', ')}`,
  openedAt: INSTANT,
  firstResponseAt: INSTANT,
  resolvedAt: INSTANT,
  automatic: 'is neither true nor false',
  cancelledAt: INSTANT,
  pauses:
    'is not a list of at most 1000 pauses like {"from": "2026-03-01T09:30:00+01:00", "to": "2026-03-01T11:00:00+01:00"}',
  reopens:
    'is not a list of at most 1000 reopenings like {"resolvedAt": "2026-03-01T09:30:00+01:00", "reopenedAt": "2026-03-02T08:00:00+01:00"}',
  changes:
    'is not a list of at most 1000 changes like {"at": "2026-03-01T09:30:00+01:00", "field": "priority", "from": "low", "to": "high"}',
  responses: COUNT,
  assignments: COUNT,
  rating: STARS,
  respect: STARS,
  updatedAt: INSTANT,
};

/**
 * Checks a ticket's fields one by one against the shared schema. Invariants between fields are the backend's to check.
 *
 * @param columnOf - the source's name of a ticket field
 */
export function checkedTicket(
  candidate: Record<string, unknown>,
  columnOf: (field: string) => string,
): Translation {
  const result = ticketSchema.safeParse(candidate);
  if (result.success) {
    return { ticket: candidate as TicketInput };
  }
  const issue = result.error.issues[0];
  const externalId =
    typeof candidate.externalId === 'string' &&
    candidate.externalId.length <= 200
      ? { externalId: candidate.externalId }
      : {};
  if (issue.code === 'unrecognized_keys' && issue.path.length === 0) {
    const field = issue.keys[0];
    return {
      problem: {
        ...externalId,
        field,
        reason: `${quoteValue(field)} is not a field of a ticket`,
      },
    };
  }
  const field = String(issue.path[0] ?? '');
  const value = candidate[field];
  return {
    problem: {
      ...externalId,
      field: columnOf(field),
      reason:
        value === undefined || value === ''
          ? 'is empty, and a ticket needs it'
          : `${quoteValue(value)} ${WRONG[field] ?? 'is not valid'}`,
    },
  };
}
