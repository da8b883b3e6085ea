import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Status } from '@service-culture/plugin-service-culture-common';
import { composeWatermelon, type WatermelonLevel } from './composeWatermelon';
import { tally } from './tally';
import { Totals } from './Totals';

const page = readFileSync(
  join(__dirname, '../../../../../../docs/figures.md'),
  'utf8',
);

const DAY = '2026-03-02';
const WINDOW = { first: DAY, last: DAY };

type Answers = 'satisfaction' | 'respect';

const totalsOf = (answers: Partial<Record<Answers, [number, number]>>) =>
  new Totals(
    Object.entries(answers).flatMap(([metric, [good, all]]) => [
      { day: DAY, figure: `${metric}.met`, level: 0, count: good, sum: 0 },
      {
        day: DAY,
        figure: `${metric}.breached`,
        level: 0,
        count: all - good,
        sum: 0,
      },
    ]),
  );

const times = (status: Status): WatermelonLevel => ({
  metric: 'resolution',
  status,
  target: { percent: 90 },
});

const promised = (
  metric: Answers,
  percent: number,
  [good, all]: [number, number],
): WatermelonLevel => ({
  metric,
  status: tally(good, all - good, percent * 1000, 5).status,
  target: { percent },
});

describe('docs/figures.md on watermelons', () => {
  const rows = [
    ...page.matchAll(
      /^\| (kept|late|no data|no promise) +\| (\d+) of (\d+) +\| (\d*)[ %]*\| (yes|no) +\|$/gm,
    ),
  ].map(([, ...cells]) => cells);

  it('has its examples', () => {
    expect(rows).toHaveLength(11);
  });

  it.each(rows)(
    'marks as it says: times %s, %s of %s satisfied, promised %s: %s',
    (outside, good, all, percent, expected) => {
      const answers: [number, number] = [Number(good), Number(all)];
      const statuses: Record<string, Status[]> = {
        kept: ['meeting'],
        late: ['meeting', 'missing'],
        'no data': ['no-data'],
        'no promise': [],
      };
      const levels = [
        ...statuses[outside].map(times),
        ...(percent
          ? [promised('satisfaction', Number(percent), answers)]
          : []),
      ];
      const found = composeWatermelon(
        levels,
        totalsOf({ satisfaction: answers }),
        WINDOW,
      );
      expect(found === null ? 'no' : 'yes').toBe(expected);
    },
  );
});

describe('composeWatermelon', () => {
  it('says why: what was promised or is expected, and what people answered, the worst first', () => {
    expect(
      composeWatermelon(
        [times('meeting'), promised('respect', 90, [32, 46])],
        totalsOf({ satisfaction: [28, 46], respect: [32, 46] }),
        WINDOW,
      ),
    ).toEqual({
      reasons: [
        {
          metric: 'respect',
          good: 32,
          total: 46,
          share: 32 / 46,
          expected: 90,
          isPromised: true,
        },
        {
          metric: 'satisfaction',
          good: 28,
          total: 46,
          share: 28 / 46,
          expected: 80,
          isPromised: false,
        },
      ],
    });
  });

  it('counts the answers of the window alone', () => {
    const before = { first: '2026-03-01', last: '2026-03-01' };
    expect(
      composeWatermelon(
        [times('meeting')],
        totalsOf({ satisfaction: [1, 46] }),
        before,
      ),
    ).toBeNull();
  });

  it('is not taken in by a promise that asks for less than one may expect: it is the promise that counts', () => {
    const answers: [number, number] = [28, 46];
    expect(
      composeWatermelon(
        [times('meeting'), promised('satisfaction', 60, answers)],
        totalsOf({ satisfaction: answers }),
        WINDOW,
      ),
    ).toBeNull();
  });
});
