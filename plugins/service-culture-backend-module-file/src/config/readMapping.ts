import { InputError } from '@backstage/errors';
import { PRIORITIES } from '@service-culture/plugin-service-culture-common';
import { z } from 'zod';
import {
  emptyMapping,
  isDateFormat,
  MAPPED_FIELDS,
  MAPPED_STATES,
  quoteValue,
  READY_MAPPINGS,
  readyMappings,
  type TicketMapping,
} from '../mapping';
import { parseSettings } from './parseSettings';

const FIELDS: readonly string[] = MAPPED_FIELDS;
const field = z.string().refine(name => FIELDS.includes(name), {
  error: `is not a field that a column can fill; the fields are ${FIELDS.join(
    ', ',
  )}`,
});
const text = z.string({ error: 'is not a text' }).min(1, { error: 'is empty' });
const texts = z.array(text, { error: 'is not a list of texts' });

function oneOf<T extends string>(values: readonly T[]) {
  return z.enum(values, { error: `is none of ${values.join(', ')}` });
}

function table<T extends string>(meanings: readonly T[]) {
  return z.record(z.string(), oneOf(meanings), {
    error: `is not a table of values, each with one of ${meanings.join(', ')}`,
  });
}

const dates = z
  .array(
    text.refine(isDateFormat, {
      error:
        'is not a date format; write iso, epoch-seconds, epoch-milliseconds or Luxon tokens like dd.MM.yyyy HH:mm',
    }),
    { error: 'is not a list of date formats' },
  )
  .min(1, { error: 'is empty; leave it out for iso' });

/** How a name becomes an entity ref of this kind. */
function names(kind: 'group' | 'user', placeholder: string) {
  const ref = text.regex(new RegExp(`^${kind}:[^:/]+/[^:/]+$`), {
    error: `is not an entity ref like ${kind}:default/${
      kind === 'group' ? 'finance' : 'maria.keller'
    }`,
  });
  return z.strictObject({
    template: ref
      .refine(template => template.includes(placeholder), {
        error: `lacks ${placeholder}, which stands for the name`,
      })
      .optional(),
    values: z
      .record(z.string(), ref, { error: 'is not a table of entity refs' })
      .optional(),
  });
}

/** A mapping as written in configuration. */
const ownMapping = z.strictObject({
  extends: oneOf(READY_MAPPINGS).optional(),
  columns: z
    .record(
      field,
      z.union([text, z.array(text).min(1)], {
        error: 'is neither a column nor a list of columns',
      }),
    )
    .optional(),
  constants: z
    .record(
      field,
      z.union([z.string(), z.number(), z.boolean()], {
        error: 'is not a plain value',
      }),
    )
    .optional(),
  priority: table(PRIORITIES).optional(),
  type: table(['incident', 'request']).optional(),
  state: table(MAPPED_STATES).optional(),
  automatic: texts.optional(),
  assignmentsPlus: z
    .int({ error: 'is not a whole number' })
    .min(0, { error: 'is less than 0' })
    .optional(),
  dates: dates.optional(),
  notSet: texts.optional(),
  url: text
    .refine(url => /^https?:\/\/.*\{externalId\}/.test(url), {
      error: 'is not an address with {externalId} in it',
    })
    .optional(),
  departments: names('group', '{department}').optional(),
  requesters: names('user', '{requester}').optional(),
  repeatedColumns: oneOf(['refuse', 'first']).optional(),
});

type OwnMapping = z.output<typeof ownMapping>;

/**
 * Reads `mapping` of a source: a name, or a mapping of its own.
 *
 * @throws InputError that names the path, quotes the value and says what would be right
 */
export function readMapping(
  value: unknown,
  path: string,
): 'native' | TicketMapping {
  if (value === undefined || value === 'native') {
    return 'native';
  }
  if (typeof value !== 'string') {
    return completeMapping(parseSettings(ownMapping, value, path));
  }
  const name = READY_MAPPINGS.find(ready => ready === value);
  if (name === undefined) {
    throw new InputError(
      `${path}: ${quoteValue(
        value,
      )} is not a mapping; write native, ${READY_MAPPINGS.join(
        ', ',
      )} or a mapping of your own`,
    );
  }
  return readyMappings[name];
}

/**
 * Completes an own mapping. Tables replace those of the ready mapping it extends, columns and constants are added to it:
 * so a value that the operator did not list is refused and not given a meaning nobody chose.
 */
function completeMapping(own: OwnMapping): TicketMapping {
  const base = own.extends ? readyMappings[own.extends] : emptyMapping;
  const columns = { ...base.columns };
  for (const [name, column] of Object.entries(own.columns ?? {})) {
    columns[name as keyof typeof columns] = {
      names: typeof column === 'string' ? [column] : column,
      required: true,
    };
  }
  return {
    ...base,
    ...withoutUndefined(own),
    columns,
    constants: constantsOf(base, own),
  };
}

/** A column that the operator names is stronger than a constant of the ready mapping. */
function constantsOf(
  base: TicketMapping,
  own: OwnMapping,
): TicketMapping['constants'] {
  const kept = Object.entries(base.constants).filter(
    ([name]) => !Object.hasOwn(own.columns ?? {}, name),
  );
  return { ...Object.fromEntries(kept), ...own.constants };
}

function withoutUndefined({
  extends: _extends,
  columns: _columns,
  constants: _constants,
  ...rest
}: OwnMapping): Partial<TicketMapping> {
  return Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== undefined),
  );
}
