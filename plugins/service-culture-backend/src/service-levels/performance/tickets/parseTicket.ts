import {
  DEFAULT_NAMESPACE,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  checkTicket,
  parseRef,
  ticketSchema,
  type Ticket,
} from '@service-culture/plugin-service-culture-common';
import type { z } from 'zod';

/** Fields that hold what people wrote, and where. */
const WORDS: PropertyKey[] = ['title', 'url'];

/** Characters of a wrong value that are quoted. */
const MOST_QUOTED = 100;

/** A field of a ticket that is wrong, and why. */
export interface FieldProblem {
  field: string;
  reason: string;
}

/**
 * Reads a ticket as a source wrote it: shape, invariants and refs (figures.md, "A ticket"). Refs come out as the catalog
 * prints them, so that they can be compared as text.
 */
export function parseTicket(
  input: unknown,
  now: number,
): { ticket: Ticket } | { problem: FieldProblem } {
  const parsed = ticketSchema.safeParse(input);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return {
      problem: {
        field: nameOf(issue.path) || 'ticket',
        reason: reasonOf(issue, input),
      },
    };
  }
  const [problem] = checkTicket(parsed.data, now);
  if (problem) {
    return { problem };
  }
  for (const field of ['externalId', 'service'] as const) {
    const text = parsed.data[field];
    // It would come back from a database as something else, and the ticket would not be found by it.
    if (/\p{Surrogate}/u.test(text)) {
      const reason = `${JSON.stringify(
        text,
      )} has half a character; write it in UTF-8`;
      return { problem: { field, reason } };
    }
  }
  const ticket = { ...parsed.data, service: serviceKey(parsed.data.service) };
  for (const [field, defaultKind] of [
    ['department', 'Group'],
    ['requester', 'User'],
  ] as const) {
    const value = ticket[field];
    if (value !== undefined) {
      const read = parseRef(value, {
        kinds: [defaultKind],
        defaultKind,
        defaultNamespace: DEFAULT_NAMESPACE,
        example: `${defaultKind.toLocaleLowerCase('en-US')}:default/name`,
      });
      if (!read.ok) {
        return { problem: { field, reason: read.message } };
      }
      ticket[field] = read.value;
    }
  }
  return { ticket };
}

/** `pauses[1].to`, as `checkTicket` names fields. */
function nameOf(path: readonly PropertyKey[]): string {
  return path
    .map(step => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

/** Quotes the wrong value, except what people wrote, and says what would be right. */
function reasonOf({ path, message }: z.core.$ZodIssue, input: unknown): string {
  const value = path.reduce<unknown>(
    (inner, step) => (inner as any)?.[step],
    input,
  );
  if (value === undefined) {
    const expected = /expected (.*?)(, received undefined)?$/.exec(
      message,
    )?.[1];
    return `is missing; expected ${expected ?? 'a value'}`;
  }
  return typeof value === 'string' && !WORDS.includes(path[0])
    ? `"${value.slice(0, MOST_QUOTED)}": ${message}`
    : message;
}

/** A full entity ref as the catalog prints it; anything else is a key of the source's own and stays as it is. */
function serviceKey(service: string): string {
  // Without a kind it is none; most keys are told by that, and sooner than by an error.
  if (!service.includes(':')) {
    return service;
  }
  try {
    return stringifyEntityRef(parseEntityRef(service));
  } catch {
    return service;
  }
}
