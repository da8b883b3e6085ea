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
        field: issue.path.join('.') || 'ticket',
        reason: issue.message,
      },
    };
  }
  const [problem] = checkTicket(parsed.data, now);
  if (problem) {
    return { problem };
  }
  const unstorable = textsOf(parsed.data).find(([, text]) => !isStorable(text));
  if (unstorable) {
    const [field, text] = unstorable;
    return {
      problem: {
        field,
        reason: `${JSON.stringify(
          text,
        )} has characters that are no text; write it in UTF-8 without them`,
      },
    };
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

/** What is stored outside JSON, which escapes what a database cannot hold. */
function textsOf({ externalId, service, changes }: Ticket): [string, string][] {
  return [
    ['externalId', externalId],
    ['service', service],
    ...changes.flatMap(({ from, to }, index): [string, string][] => [
      [`changes[${index}].from`, from],
      [`changes[${index}].to`, to],
    ]),
  ];
}

/** PostgreSQL keeps no NUL, and half a surrogate pair comes back as something else. */
function isStorable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}

/** A full entity ref as the catalog prints it; anything else is a key of the source's own and stays as it is. */
function serviceKey(service: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(service));
  } catch {
    return service;
  }
}
