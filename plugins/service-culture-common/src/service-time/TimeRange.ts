/**
 * A stretch of time, half-open: `from` belongs to it, `to` does not. Milliseconds since 1970 in UTC.
 *
 * @public
 */
export interface TimeRange {
  /** Inclusive. */
  from: number;
  /** Exclusive; `Infinity` where it has no end yet. */
  to: number;
}

/**
 * The same instants as ordered ranges that neither overlap nor touch. Empty ranges, and such that end before they begin,
 * are left out.
 *
 * @public
 */
export function mergeRanges(ranges: TimeRange[]): TimeRange[] {
  const ordered = ranges
    .filter(range => range.from < range.to)
    .sort((a, b) => a.from - b.from);
  const merged: TimeRange[] = [];
  for (const range of ordered) {
    const last = merged.at(-1);
    if (last && range.from <= last.to) {
      last.to = Math.max(last.to, range.to);
    } else {
      merged.push({ from: range.from, to: range.to });
    }
  }
  return merged;
}

/**
 * The instants of `ranges` that lie in none of `takenOut`, as {@link mergeRanges} orders them.
 *
 * @public
 */
export function subtractRanges(
  ranges: TimeRange[],
  takenOut: TimeRange[],
): TimeRange[] {
  const cuts = mergeRanges(takenOut);
  const left: TimeRange[] = [];
  for (const range of mergeRanges(ranges)) {
    let begin = range.from;
    for (const cut of cuts) {
      if (cut.to <= begin) continue;
      if (cut.from >= range.to) break;
      if (cut.from > begin) left.push({ from: begin, to: cut.from });
      begin = cut.to;
    }
    if (begin < range.to) left.push({ from: begin, to: range.to });
  }
  return left;
}
