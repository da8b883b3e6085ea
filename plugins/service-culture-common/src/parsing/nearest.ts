/**
 * Edits that turn one word into the other: a letter more, less or different, or two neighbours swapped.
 */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let edits = Math.min(
        last[column] + 1,
        current[column - 1] + 1,
        last[column - 1] + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        a[row - 1] === b[column - 2] &&
        a[row - 2] === b[column - 1];
      if (swapped) {
        edits = Math.min(edits, beforeLast[column - 2] + 1);
      }
      current.push(edits);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length];
}

/**
 * The candidate that a mistyped word most probably meant, whatever its case; undefined where none is near: at most one
 * edit for every three letters, and never more than three.
 */
export function nearest(
  word: string,
  candidates: readonly string[],
): string | undefined {
  const typed = word.toLowerCase();
  let best: string | undefined;
  let fewest = Math.min(3, Math.floor(typed.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - typed.length) >= fewest) {
      continue;
    }
    const edits = editDistance(typed, candidate.toLowerCase());
    if (edits < fewest) {
      best = candidate;
      fewest = edits;
    }
  }
  return best;
}
