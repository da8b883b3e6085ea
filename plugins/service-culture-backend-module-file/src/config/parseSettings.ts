import { InputError } from '@backstage/errors';
import type { z } from 'zod';
import { quoteValue } from '../mapping';

/**
 * Checks a part of the configuration.
 *
 * @param path - of this part, for errors
 * @throws InputError with a sentence for everything that is wrong: path, value, what would be right
 */
export function parseSettings<T extends z.ZodType>(
  schema: T,
  value: unknown,
  path: string,
): z.output<T> {
  const result = schema.safeParse(value);
  if (!result.success) {
    throw new InputError(
      result.error.issues
        .map(issue => sentenceOf(issue, value, path))
        .join('\n'),
    );
  }
  return result.data;
}

function sentenceOf(
  issue: z.core.$ZodIssue,
  settings: unknown,
  path: string,
): string {
  const where = [path, ...issue.path].join('.');
  if (issue.code === 'unrecognized_keys') {
    return `${where}: ${issue.keys
      .map(quoteValue)
      .join(', ')} is no setting here`;
  }
  if (issue.code === 'invalid_key') {
    const key = issue.path[issue.path.length - 1];
    return `${where}: ${quoteValue(key)} ${issue.issues[0].message}`;
  }
  let value = settings as any;
  for (const key of issue.path) {
    value = value?.[key];
  }
  return value === undefined
    ? `${where} ${issue.message}`
    : `${where}: ${quoteValue(value)} ${issue.message}`;
}
