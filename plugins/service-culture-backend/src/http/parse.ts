import { InputError } from '@backstage/errors';
import { z } from 'zod';

/**
 * Checks input from outside against its schema.
 *
 * @throws InputError that names each wrong field, quotes its value and says what would be right
 */
export function parse<T extends z.ZodType>(
  schema: T,
  input: unknown,
): z.output<T> {
  const result = schema.safeParse(input);
  if (result.success) {
    return result.data;
  }
  const sentences = result.error.issues.flatMap(issue =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map(key =>
          sentence(
            [...issue.path, key],
            input,
            `expected ${fieldsOf(schema).join(', ')} and nothing else`,
          ),
        )
      : [sentence(issue.path, input, whatWouldBeRight(issue))],
  );
  throw new InputError(sentences.join('; '));
}

/** Characters of a wrong value that are quoted. */
const MOST_QUOTED = 100;

function sentence(
  path: readonly PropertyKey[],
  input: unknown,
  expected: string,
): string {
  const value = path.reduce<unknown>(
    (inner, step) => (inner as any)?.[step],
    input,
  );
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const came =
    value === undefined ? 'nothing' : `"${text.slice(0, MOST_QUOTED)}"`;
  return `${path.join('.')}: ${came} came; ${expected}`;
}

function whatWouldBeRight(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `expected one of ${issue.values.join(', ')}`;
    case 'too_small':
      return `expected at least ${issue.minimum}`;
    case 'too_big':
      return `expected at most ${issue.maximum}`;
    case 'invalid_type':
      return `expected a ${
        issue.expected === 'int' ? 'whole number' : issue.expected
      }`;
    default:
      return issue.message;
  }
}

/** Names of the fields of an object schema, whatever is done with it afterwards. */
function fieldsOf(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodPipe) {
    return fieldsOf(schema.in as z.ZodType);
  }
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}
