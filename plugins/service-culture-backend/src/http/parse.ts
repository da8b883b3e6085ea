import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** How much of wrong input is told back. */
export interface ParseOptions {
  /**
   * Fields, at any depth, that hold what people wrote: their values are never quoted. Where there are any, neither are
   * those of fields that are not known, or lists and objects, since words can be in them.
   */
  words?: readonly string[];
}

/**
 * Checks input from outside, a query or a body, against its schema.
 *
 * @throws InputError that names each wrong field, quotes its value and says what would be right
 */
export function parse<T extends z.ZodType>(
  schema: T,
  input: unknown,
  options: ParseOptions = {},
): z.output<T> {
  const result = schema.safeParse(input);
  if (result.success) {
    return result.data;
  }
  const { words } = options;
  const sentences = result.error.issues.flatMap(issue =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map(key => {
          const path = [...issue.path, key];
          const known = fieldsAt(schema, issue.path).join(', ');
          return `${nameOf(path)}: ${
            words ? 'a value' : came(valueAt(input, path))
          } came; expected ${known} and nothing else`;
        })
      : [
          `${nameOf(issue.path)}: ${quoted(
            input,
            issue.path,
            words,
          )}${whatWouldBeRight(issue)}`,
        ],
  );
  throw new InputError(sentences.join('; '));
}

/** What is expected, where the schema has another name for it. */
const NAMES: Record<string, string | undefined> = {
  int: 'a whole number',
  object: 'an object',
  array: 'a list',
  string: 'text',
};

/** Characters of a wrong value, or of the name of a field, that are quoted. */
const MOST_QUOTED = 100;

function nameOf(path: readonly PropertyKey[]): string {
  return path.join('.').slice(0, MOST_QUOTED) || 'body';
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, step) => (inner as any)?.[step], input);
}

function came(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return value === undefined ? 'nothing' : `"${text.slice(0, MOST_QUOTED)}"`;
}

function quoted(
  input: unknown,
  path: readonly PropertyKey[],
  words: readonly string[] | undefined,
): string {
  const value = valueAt(input, path);
  const isSecret =
    words &&
    value !== undefined &&
    ((typeof value === 'object' && value !== null) ||
      path.some(step => words.includes(String(step))));
  return isSecret ? '' : `${came(value)} came; `;
}

function whatWouldBeRight(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `expected one of ${issue.values.join(', ')}`;
    case 'too_small':
      return `expected at least ${issue.minimum}${unitOf(issue)}`;
    case 'too_big':
      return `expected at most ${issue.maximum}${unitOf(issue)}`;
    case 'invalid_type':
      return `expected ${NAMES[issue.expected] ?? `a ${issue.expected}`}`;
    default:
      return issue.message;
  }
}

function unitOf({ origin }: { origin: string }): string {
  switch (origin) {
    case 'string':
      return ' characters';
    case 'array':
      return ' entries';
    default:
      return '';
  }
}

/** Names of the fields of the object at a path of a schema, whatever is done with it afterwards. */
function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  if (schema instanceof z.ZodPipe) {
    return fieldsAt(schema.in as z.ZodType, path);
  }
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  ) {
    return fieldsAt(schema.unwrap() as z.ZodType, path);
  }
  const [step, ...rest] = path;
  if (schema instanceof z.ZodArray && step !== undefined) {
    return fieldsAt(schema.element as z.ZodType, rest);
  }
  if (schema instanceof z.ZodObject) {
    return step === undefined
      ? Object.keys(schema.shape)
      : fieldsAt(schema.shape[String(step)], rest);
  }
  return [];
}
