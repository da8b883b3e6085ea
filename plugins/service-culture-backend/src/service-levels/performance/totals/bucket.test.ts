import fc from 'fast-check';
import { bucketMiddle, bucketOf, bucketRange } from './bucket';

const TEN_YEARS = 10 * 365 * 86_400_000;

describe('buckets of times', () => {
  it('hold every time, and what stands for it is less than 2.5 % away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: TEN_YEARS }), ms => {
        const bucket = bucketOf(ms);
        const [from, to] = bucketRange(bucket);
        // A rounding error of the logarithm may put an edge on its other side.
        expect(ms).toBeGreaterThanOrEqual(from * (1 - 1e-9));
        expect(ms).toBeLessThanOrEqual(to * (1 + 1e-9));
        expect(to / from).toBeCloseTo(1.05, 10);
        expect(Math.abs(bucketMiddle(bucket) - ms)).toBeLessThanOrEqual(
          ms * 0.025 + 1,
        );
      }),
    );
  });

  it('keep the order of times', () => {
    const time = fc.integer({ min: 0, max: TEN_YEARS });
    fc.assert(
      fc.property(time, time, (a, b) => {
        expect(
          Math.sign(bucketOf(a) - bucketOf(b)) * Math.sign(a - b),
        ).not.toBe(-1);
      }),
    );
  });

  it('show less than a second as nothing', () => {
    expect([0, 1, 999].map(bucketOf)).toEqual([0, 0, 0]);
    expect(bucketMiddle(0)).toBe(0);
  });
});
