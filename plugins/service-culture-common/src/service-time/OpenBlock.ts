import type { TimeRange } from './TimeRange';

/** How many leading items are below `limit`, where `valueOf` rises with the index. */
function countBelow(
  length: number,
  valueOf: (index: number) => number,
  limit: number,
): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (valueOf(middle) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The openings of a stretch of time, with running totals, so that questions about them are binary searches. */
export class OpenBlock {
  /** Milliseconds that are open before the range with the same index begins. */
  private readonly openBefore: number[] = [];
  /** Milliseconds that are open in all. */
  readonly total: number;

  /** @param ranges - ordered and apart from each other */
  constructor(readonly ranges: TimeRange[]) {
    let total = 0;
    for (const range of ranges) {
      this.openBefore.push(total);
      total += range.to - range.from;
    }
    this.total = total;
  }

  /** Milliseconds that are open before the instant `t`. */
  openUntil(t: number): number {
    const begun = countBelow(
      this.ranges.length,
      index => this.ranges[index].from,
      t,
    );
    if (begun === 0) return 0;
    const { from, to } = this.ranges[begun - 1];
    return this.openBefore[begun - 1] + Math.min(t, to) - from;
  }

  /** The earliest instant until which `open` milliseconds, over 0 and at most `total`, are open. */
  instantOf(open: number): number {
    const begun = countBelow(
      this.ranges.length,
      index => this.openBefore[index],
      open,
    );
    return this.ranges[begun - 1].from + open - this.openBefore[begun - 1];
  }
}
