import { level } from '../../__testUtils__/performance';
import { leftOutInWords } from './leftOut';
import { percent, percentOf } from './percent';
import { missesLeftInWords, promiseInWords } from './promise';
import { summaryInWords } from './summary';
import { windowFrom, windowInWords } from './windows';

const target = (
  percentage: number,
  minutes: number | null,
  asWritten: string,
  hours: 'service' | 'around-the-clock' = 'service',
) => ({ percent: percentage, minutes, hours, asWritten });

describe('a promise in plain words', () => {
  it.each([
    [{}, '90 % solved within 8 h'],
    [
      {
        metric: 'first-response' as const,
        target: target(95, 60, '95% within 1h'),
      },
      '95 % answered within 1 h',
    ],
    [
      {
        priority: 'critical' as const,
        target: target(
          99.5,
          90,
          '99.5% within 1h30m around the clock',
          'around-the-clock',
        ),
      },
      'Critical: 99.5 % solved within 1 h 30 min, around the clock',
    ],
    [
      {
        metric: 'complaint-resolution' as const,
        target: target(90, 3000, '90% within 5d'),
      },
      '90 % of complaints settled within 5 days',
    ],
    [{ target: target(90, 600, '90% within 1d') }, '90 % solved within 1 day'],
    [
      { metric: 'respect' as const, target: target(95, null, '95%') },
      '95 % of people treated with respect',
    ],
    [
      { metric: 'availability' as const, target: target(99.9, null, '99.9%') },
      '99.9 % of the time available',
    ],
  ])('says %j as "%s"', (changes, words) => {
    expect(promiseInWords(level(changes))).toBe(words);
  });

  it.each([
    [3, '3 misses left'],
    [1, '1 miss left'],
    [0, 'no miss left'],
    [-1, '1 miss too many'],
    [-9, '9 misses too many'],
  ])('says %d misses left as "%s"', (left, words) => {
    expect(missesLeftInWords(left)).toBe(words);
  });
});

describe('a percentage', () => {
  it('is never rounded up to what was promised', () => {
    expect(percentOf(8999, 10000)).toBe('89.9 %');
    expect(percentOf(4999, 5000)).toBe('99.9 %');
    expect(percent(0.9996)).toBe('99.9 %');
  });

  it('is exact where it can be', () => {
    expect(percentOf(57, 100)).toBe('57 %');
    expect(percent(0.57)).toBe('57 %');
    expect(percentOf(171, 200)).toBe('85.5 %');
    expect(percentOf(20, 20)).toBe('100 %');
  });
});

describe('the headline of all services', () => {
  it.each([
    [
      { meeting: 11, missing: 2, noData: 1, noPromise: 0 },
      'month' as const,
      '11 of 14 services keep their promises this month; 2 do not; 1 has no data yet',
    ],
    [
      { meeting: 1, missing: 1, noData: 0, noPromise: 0 },
      '30d' as const,
      '1 of 2 services keeps its promises in the last 30 days; 1 does not',
    ],
    [
      { meeting: 9, missing: 1, noData: 2, noPromise: 0 },
      'last-month' as const,
      '9 of 12 services kept their promises last month; 1 did not; 2 had no data',
    ],
    [
      { meeting: 0, missing: 0, noData: 0, noPromise: 3 },
      'month' as const,
      '0 of 3 services keep their promises this month; 3 promise nothing yet',
    ],
    [
      { meeting: 1, missing: 0, noData: 0, noPromise: 0 },
      'month' as const,
      '1 of 1 service keeps its promises this month',
    ],
    [
      { meeting: 2, missing: 0, noData: 0, noPromise: 0, watermelons: 1 },
      'month' as const,
      '2 of 2 services keep their promises this month; of 1 the times are kept, but people are not satisfied',
    ],
    [
      { meeting: 3, missing: 0, noData: 0, noPromise: 0, watermelons: 2 },
      'last-month' as const,
      '3 of 3 services kept their promises last month; of 2 the times were kept, but people were not satisfied',
    ],
  ])('says %j of %s as "%s"', (summary, window, words) => {
    expect(summaryInWords({ watermelons: 0, ...summary }, window)).toBe(words);
  });
});

describe('what is left out', () => {
  it('is nothing where nothing is', () => {
    expect(
      leftOutInWords({
        cancelled: 0,
        moved: 0,
        automatic: 0,
        waitingShare: null,
        loosened: [],
      }),
    ).toEqual([]);
  });

  it('names each part, a loosened promise with its day', () => {
    expect(
      leftOutInWords({
        cancelled: 4,
        moved: 3,
        automatic: 2,
        waitingShare: 0.31,
        loosened: [{ asWritten: '90% within 8h', day: '2026-03-01' }],
      }),
    ).toEqual([
      { words: '4 cancelled', metric: 'cancelled' },
      { words: '3 moved away', metric: 'moved' },
      { words: '2 closed automatically', metric: 'automatic' },
      { words: '31 % of the time waiting for people' },
      { words: 'promise loosened on 1 March 2026 (90% within 8h)' },
    ]);
  });
});

describe('a window', () => {
  // November begins at 23:00 on 31 October UTC in Berlin.
  const november = {
    from: '2026-10-31T23:00:00.000Z',
    to: '2026-11-30T23:00:00.000Z',
    timeZone: 'Europe/Berlin',
  };

  it.each([
    ['month' as const, 'November so far'],
    ['last-month' as const, 'November 2026'],
    ['30d' as const, 'Last 30 days'],
    [null, '1 November 2026 to 30 November 2026'],
  ])('%s is called "%s", in the time zone of the service', (name, words) => {
    expect(windowInWords({ ...november, name })).toBe(words);
  });

  it('that a URL misspells is the month', () => {
    expect(windowFrom('lastmonth')).toBe('month');
    expect(windowFrom(null)).toBe('month');
    expect(windowFrom('30d')).toBe('30d');
  });
});
