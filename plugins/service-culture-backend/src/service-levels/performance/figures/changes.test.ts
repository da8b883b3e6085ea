import fc from 'fast-check';
import { bucketOf } from '../totals';
import { durationFigure, shareCount, shareFigure } from './changes';
import { TimeSpread } from './TimeSpread';

const MINUTE = 60_000;

const spread = (times: readonly number[]) =>
  new TimeSpread(
    times.map(ms => ({ bucket: bucketOf(ms), count: 1, sum: ms })),
  );

const repeat = (count: number, ms: number) => Array<number>(count).fill(ms);

describe('A share beside that of the window before', () => {
  it.each([
    [90, 100, 60, 100, 'better'],
    [60, 100, 90, 100, 'worse'],
    // 80 % against 90 % of 20 cases each: chance alone does that.
    [16, 20, 18, 20, 'unclear'],
    [50, 100, 50, 100, 'unclear'],
    [0, 0, 50, 100, 'no-data'],
    [50, 100, 0, 0, 'no-data'],
  ])(
    '%i of %i after %i of %i: %s',
    (good, total, goodBefore, totalBefore, change) => {
      const figure = shareFigure(
        shareCount(good, total),
        shareCount(goodBefore, totalBefore),
      );
      expect(figure.change).toBe(change);
    },
  );

  it('is worse for more of what should be less', () => {
    const figure = (good: number) =>
      shareFigure(shareCount(good, 100), shareCount(20, 100), 'less').change;
    expect([figure(60), figure(1)]).toEqual(['worse', 'better']);
  });

  it('tells nothing of few answers, nor how they have changed', () => {
    const figure = shareFigure(shareCount(4, 4, 5), shareCount(90, 100, 5));
    expect(figure).toMatchObject({
      good: 0,
      total: 4,
      share: null,
      interval: null,
      change: 'no-data',
    });
  });
});

describe('A time beside that of the window before', () => {
  it('is better or worse where the medians are clearly apart', () => {
    const quick = spread(repeat(40, 10 * MINUTE));
    const slow = spread(repeat(40, 60 * MINUTE));
    expect(durationFigure(quick, slow).change).toBe('better');
    expect(durationFigure(slow, quick).change).toBe('worse');
    expect(durationFigure(slow, slow).change).toBe('unclear');
  });

  it('is not called changed by fewer than 10 tickets on either side', () => {
    const quick = repeat(9, MINUTE);
    const slow = repeat(100, 60 * MINUTE);
    expect(durationFigure(spread(quick), spread(slow)).change).toBe('unclear');
    expect(durationFigure(spread(slow), spread(quick)).change).toBe('unclear');
    expect(durationFigure(spread([]), spread(slow)).change).toBe('no-data');
  });

  it('is called changed by chance in at most one of 20 windows in which nothing changed', () => {
    let called = 0;
    const runs = 400;
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: MINUTE, max: 600 * MINUTE }), {
          minLength: 120,
          maxLength: 120,
          size: 'max',
        }),
        times => {
          const { change } = durationFigure(
            spread(times.slice(0, 60)),
            spread(times.slice(60)),
          );
          called += change === 'unclear' ? 0 : 1;
        },
      ),
      { numRuns: runs, seed: 20261125 },
    );
    expect(called).toBeLessThanOrEqual(runs / 20);
  });
});
