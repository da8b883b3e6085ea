import { InputError } from '@backstage/errors';
import type { z } from 'zod';

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
  const sentences = result.error.issues.map(issue => {
    if (issue.code === 'unrecognized_keys') {
      return `${issue.keys.join(', ')}: not known here`;
    }
    const value = issue.path.reduce<unknown>(
      (inner, step) => (inner as any)?.[step as string],
      input,
    );
    const came = value === undefined ? 'nothing' : `"${String(value)}"`;
    return `${issue.path.join('.')}: ${came} came; ${issue.message}`;
  });
  throw new InputError(sentences.join('; '));
}
