/** SQLite refuses statements with more compound terms than this. */
const CHUNK = 400;

/** Calls `write` with at most 400 rows at a time, in order; never with none. */
export async function inChunks<T>(
  rows: readonly T[],
  write: (chunk: T[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) {
    await write(rows.slice(start, start + CHUNK));
  }
}
