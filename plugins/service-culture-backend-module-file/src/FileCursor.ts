import { z } from 'zod';

const fileState = z.object({
  size: z.number(),
  mtimeMs: z.number(),
  /** The last physical line that was stored. */
  line: z.int().min(0),
  /** Whether the file was read to its end. */
  done: z.boolean(),
});

const cursorSchema = z.object({
  /** Of what decides how a row becomes a ticket: with another mapping, all files are read again. */
  mapping: z.string(),
  files: z.record(z.string(), fileState),
});

/** How far a file was read. */
export type FileState = z.output<typeof fileState>;

/** How far a folder was read. */
export type FileCursor = z.output<typeof cursorSchema>;

/**
 * The stored cursor, as far as it still holds. One of another mapping or of another version starts over, which changes
 * nothing that is stored twice.
 */
export function openCursor(stored: unknown, mapping: string): FileCursor {
  const result = cursorSchema.safeParse(stored);
  return result.success && result.data.mapping === mapping
    ? result.data
    : { mapping, files: {} };
}

/** Forgets files that are gone. */
export function withoutGone(cursor: FileCursor, names: string[]): FileCursor {
  const there = new Set(names);
  return {
    mapping: cursor.mapping,
    files: Object.fromEntries(
      Object.entries(cursor.files).filter(([name]) => there.has(name)),
    ),
  };
}
