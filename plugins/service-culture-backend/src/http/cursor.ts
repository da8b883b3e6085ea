import { InputError } from '@backstage/errors';
import type { z } from 'zod';

/** An opaque position in a list. */
export function printCursor(position: unknown): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** @throws InputError when it is none that this list handed out */
export function readCursor<T extends z.ZodType>(
  schema: T,
  cursor: string,
): z.output<T> {
  try {
    return schema.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString()),
    );
  } catch {
    throw new InputError(
      `cursor: "${cursor.slice(
        0,
        100,
      )}" came; expected the nextCursor of the page before, or none`,
    );
  }
}
