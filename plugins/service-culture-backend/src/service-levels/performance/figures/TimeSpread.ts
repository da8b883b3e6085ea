import type { Spread } from '@service-culture/plugin-service-culture-common';
import { bucketMiddle, bucketRange } from '../totals';
import { Z_95 } from './wilson';

/** How many took about so long, and all of them together in ms. */
export interface SpreadPart {
  bucket: number;
  count: number;
  sum: number;
}

/** How long something took, many times over. All times in ms. */
export class TimeSpread {
  /** By bucket, shortest first, none without a count. */
  private readonly parts: readonly SpreadPart[];
  readonly count: number;

  /** @param parts - in any order, buckets more than once */
  constructor(parts: Iterable<SpreadPart>) {
    const byBucket = new Map<number, SpreadPart>();
    for (const { bucket, count, sum } of parts) {
      const known = byBucket.get(bucket) ?? { bucket, count: 0, sum: 0 };
      known.count += count;
      known.sum += sum;
      byBucket.set(bucket, known);
    }
    this.parts = [...byBucket.values()]
      .filter(({ count }) => count > 0)
      .sort((a, b) => a.bucket - b.bucket);
    this.count = this.parts.reduce((all, { count }) => all + count, 0);
  }

  mean(): number | null {
    return this.count === 0
      ? null
      : Math.round(
          this.parts.reduce((all, { sum }) => all + sum, 0) / this.count,
        );
  }

  /** The shortest time that this share of all did not exceed, within 2.5 %. */
  quantile(share: number): number | null {
    // 0.9 × 10 must be the ninth, not what floating point makes of it.
    const bucket = this.bucketOfRank(Math.ceil(share * this.count - 1e-9));
    return bucket === undefined ? null : bucketMiddle(bucket);
  }

  /**
   * Between which times the true median lies, with 95 % confidence: those whose ranks a coin tossed once for each ticket
   * would not leave. It supposes nothing about how times are spread.
   */
  medianRange(): { from: number; to: number } | null {
    const half = (Z_95 * Math.sqrt(this.count)) / 2;
    const low = this.bucketOfRank(Math.floor(this.count / 2 - half));
    const high = this.bucketOfRank(Math.ceil(this.count / 2 + half) + 1);
    return low === undefined || high === undefined
      ? null
      : { from: bucketRange(low)[0], to: bucketRange(high)[1] };
  }

  toSpread(): Spread {
    return {
      count: this.count,
      mean: this.mean(),
      median: this.quantile(0.5),
      p90: this.quantile(0.9),
    };
  }

  /** Ranks begin at 1, those outside are the first and the last. */
  private bucketOfRank(rank: number): number | undefined {
    let seen = 0;
    for (const { bucket, count } of this.parts) {
      seen += count;
      if (seen >= rank) {
        return bucket;
      }
    }
    return this.parts[this.parts.length - 1]?.bucket;
  }
}
