import type { Performance } from '@service-culture/plugin-service-culture-common';

/** Performances kept; the longest unused makes room. */
const MOST = 2000;

/**
 * Composed figures, so that looking at them again costs next to nothing. A stamp says what they were made from; with
 * another stamp they are made anew, so nobody ever sees figures that have changed since.
 */
export class PerformanceCache {
  private readonly kept = new Map<
    string,
    { stamp: string; performance: Performance }
  >();

  async get(
    key: string,
    stamp: string,
    compose: () => Promise<Performance>,
  ): Promise<Performance> {
    const known = this.kept.get(key);
    if (known?.stamp === stamp) {
      this.kept.delete(key);
      this.kept.set(key, known);
      return known.performance;
    }
    const performance = await compose();
    this.kept.delete(key);
    this.kept.set(key, { stamp, performance });
    if (this.kept.size > MOST) {
      this.kept.delete(this.kept.keys().next().value!);
    }
    return performance;
  }
}
