import fc from 'fast-check';
import { wilson } from './wilson';

describe('The Wilson interval', () => {
  it.each([
    // Newcombe, Two-sided confidence intervals for the single proportion (1998), method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is %f to %f, as published', (good, total, from, to) => {
    const interval = wilson(good, total)!;
    expect(interval.from).toBeCloseTo(from, 4);
    expect(interval.to).toBeCloseTo(to, 4);
  });

  it('holds the share, stays within 0 and 1, and says the same of its opposite', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (total, part) => {
          const good = Math.round(part * total);
          const { from, to } = wilson(good, total)!;
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(1);
          expect(from).toBeLessThanOrEqual(good / total + 1e-12);
          expect(to).toBeGreaterThanOrEqual(good / total - 1e-12);
          const opposite = wilson(total - good, total)!;
          expect(opposite.from).toBeCloseTo(1 - to, 10);
        },
      ),
    );
  });

  it('says nothing of nothing', () => {
    expect(wilson(0, 0)).toBeNull();
  });
});
