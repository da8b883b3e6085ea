import fc from 'fast-check';
import { tally, worstStatus } from './tally';

/** The same in fractions of big whole numbers, straight from figures.md. */
function reference(met: number, breached: number, thousandths: number) {
  const decided = BigInt(met) + BigInt(breached);
  const whole = 100_000n;
  // met / decided >= thousandths / whole, both sides times both denominators.
  const keeps = BigInt(met) * whole >= BigInt(thousandths) * decided;
  // floor(n × (100 − p) / 100) less the breaches there were.
  const allowed = (decided * (whole - BigInt(thousandths))) / whole;
  return {
    status: keeps ? 'meeting' : 'missing',
    missesLeft: Number(allowed - BigInt(breached)),
  };
}

const count = fc.integer({ min: 0, max: 10_000_000 });
const share = fc.integer({ min: 1, max: 100_000 });

describe('tally', () => {
  it('is what fractions of whole numbers give, for any numbers', () => {
    fc.assert(
      fc.property(count, count, share, (met, breached, thousandths) => {
        fc.pre(met + breached > 0);
        expect(tally(met, breached, thousandths)).toMatchObject({
          met,
          breached,
          attainment: met / (met + breached),
          ...reference(met, breached, thousandths),
        });
      }),
      { numRuns: 2_000 },
    );
  });

  it('is right at the very edge: one miss fewer keeps the promise, one more breaks it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        share,
        (decided, thousandths) => {
          const allowed = Number(
            (BigInt(decided) * BigInt(100_000 - thousandths)) / 100_000n,
          );
          const edge = tally(decided - allowed, allowed, thousandths);
          expect([edge.status, edge.missesLeft]).toEqual(['meeting', 0]);
          // A promise of more than nothing always allows less than everything to be missed.
          const over = tally(decided - allowed - 1, allowed + 1, thousandths);
          expect([over.status, over.missesLeft]).toEqual(['missing', -1]);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['9 of 10 keeps 90 %', 9, 1, 90_000, 'meeting', 0],
    ['8 of 10 does not', 8, 2, 90_000, 'missing', -1],
    ['19 of 20 keeps 95 %', 19, 1, 95_000, 'meeting', 0],
    ['999 of 1000 keeps 99.9 %', 999, 1, 99_900, 'meeting', 0],
    ['998 of 1000 does not', 998, 2, 99_900, 'missing', -1],
    ['171 of 200 does not keep 90 %', 171, 29, 90_000, 'missing', -9],
    ['one of one keeps 100 %', 1, 0, 100_000, 'meeting', 0],
    ['one miss in a million breaks 100 %', 999_999, 1, 100_000, 'missing', -1],
    ['one of one missed breaks 1 %', 0, 1, 1_000, 'missing', -1],
    ['33.333 % of three is kept by one', 1, 2, 33_333, 'meeting', 0],
  ] as const)('%s', (_, met, breached, promised, status, missesLeft) => {
    expect(tally(met, breached, promised)).toMatchObject({
      status,
      missesLeft,
    });
  });

  it('says no data where nothing was decided, never 100 %', () => {
    expect(tally(0, 0, 90_000)).toEqual({
      met: 0,
      breached: 0,
      attainment: null,
      status: 'no-data',
      missesLeft: null,
    });
  });

  it('withholds a share of fewer answers than asked for', () => {
    expect(tally(3, 1, 90_000, 5)).toEqual({
      met: 0,
      breached: 0,
      attainment: null,
      status: 'no-data',
      missesLeft: null,
    });
    expect(tally(4, 1, 80_000, 5)).toMatchObject({
      attainment: 0.8,
      status: 'meeting',
    });
  });
});

describe('worstStatus', () => {
  it.each([
    [[], 'no-promise'],
    [['no-data'], 'no-data'],
    [['meeting', 'no-data'], 'meeting'],
    [['meeting', 'missing', 'no-data'], 'missing'],
  ] as const)('of %j is %s', (statuses, worst) => {
    expect(worstStatus([...statuses])).toBe(worst);
  });
});
