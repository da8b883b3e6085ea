import type { TimeRange } from './TimeRange';

/** How many leading values are below `limit`; they rise. */
function countBelow(values: Float64Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    // Not Math.floor: this is where service time spends its time.
    const middle = (low + high) >>> 1;
    if (values[middle] < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The openings of a stretch of time, with running totals, so that questions about them are binary searches. */
export class OpenBlock {
  /** When each range begins. */
  private readonly begins: Float64Array;
  /** Milliseconds that are open before the range with the same index begins. */
  private readonly openBefore: Float64Array;
  /** Milliseconds that are open in all. */
  readonly total: number;

  /** @param ranges - ordered and apart from each other */
  constructor(readonly ranges: readonly TimeRange[]) {
    this.begins = Float64Array.from(ranges, ({ from }) => from);
    this.openBefore = new Float64Array(ranges.length);
    let total = 0;
    ranges.forEach(({ from, to }, index) => {
      this.openBefore[index] = total;
      total += to - from;
    });
    this.total = total;
  }

  /** Milliseconds that are open before the instant `t`. */
  openUntil(t: number): number {
    const last = countBelow(this.begins, t) - 1;
    if (last < 0) return 0;
    const { from, to } = this.ranges[last];
    return this.openBefore[last] + Math.min(t, to) - from;
  }

  /** The earliest instant until which `open` milliseconds, over 0 and at most `total`, are open. */
  instantOf(open: number): number {
    const last = countBelow(this.openBefore, open) - 1;
    return this.begins[last] + open - this.openBefore[last];
  }
}
