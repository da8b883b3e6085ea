import { service, target } from '../../../__testUtils__/company';
import type { Level } from '../../agreements';
import {
  composePerformance,
  type PerformanceParts,
} from './composePerformance';
import { resolveWindow } from './resolveWindow';
import { Totals, type Total } from './Totals';

const NOW = Date.parse('2026-03-20T12:00:00Z');
const ZONE = 'Europe/Berlin';

const at = (day: string) => Date.parse(`${day}T12:00:00Z`);

let ids = 0;
/** A version of a promise. */
function level(
  of: Level['target'],
  from = '2026-01-01',
  to: string | null = null,
): Level {
  ids += 1;
  return {
    id: ids,
    service: 'component:default/email',
    target: of,
    from: at(from),
    to: to === null ? null : at(to),
  };
}

const total = (
  figure: string,
  count: number,
  more: Partial<Total> = {},
): Total => ({ day: '2026-03-10', figure, level: 0, count, sum: 0, ...more });

/** What was decided under a level. */
const decided = (
  { id, target: { metric } }: Level,
  met: number,
  breached: number,
  day = '2026-03-10',
) => [
  total(`${metric}.met`, met, { level: id, day }),
  total(`${metric}.breached`, breached, { level: id, day }),
];

function compose(
  levels: Level[],
  totals: Total[],
  more: Partial<PerformanceParts> = {},
) {
  return composePerformance({
    service: service('email'),
    levels,
    totals: new Totals(totals),
    window: resolveWindow({ window: 'month' }, NOW, ZONE),
    spreads: [],
    before: {
      window: resolveWindow(
        { from: '2026-02-09', to: '2026-03-01' },
        NOW,
        ZONE,
      ),
      totals: new Totals([]),
      spreads: [],
    },
    ages: [],
    sources: [],
    lastAccount: null,
    groups: new Map(),
    now: NOW,
    ...more,
  });
}

const words = ({ levels }: ReturnType<typeof compose>) =>
  levels.map(({ target: { asWritten }, status }) => [asWritten, status]);

describe('composePerformance', () => {
  it('shows misses first, then what is kept, then what has no data', () => {
    const kept = level(target('first-response', 95, 60));
    const empty = level(
      target('first-response', 99, 15, { priority: 'critical' }),
    );
    const missed = level(target('resolution', 90, 480));
    const low = level(target('resolution', 50, 960, { priority: 'low' }));
    expect(
      words(
        compose(
          [kept, empty, low, missed],
          [
            ...decided(kept, 19, 1),
            ...decided(missed, 8, 2),
            ...decided(low, 1, 2),
          ],
        ),
      ),
    ).toEqual([
      ['90% within 480m', 'missing'],
      ['50% within 960m', 'missing'],
      ['95% within 60m', 'meeting'],
      ['99% within 15m', 'no-data'],
    ]);
  });

  it('gives a headline the status of its worst promise and the numbers of all', () => {
    const all = level(target('resolution', 90, 480));
    const critical = level(
      target('resolution', 95, 60, { priority: 'critical' }),
    );
    // Five missed criticals of five hundred do not look green.
    const { headlines } = compose(
      [all, critical],
      [...decided(all, 495, 0), ...decided(critical, 0, 5)],
    );
    expect(headlines.resolution).toEqual({
      status: 'missing',
      good: 495,
      total: 500,
      share: 0.99,
    });
    expect(headlines.response).toEqual({
      status: 'no-promise',
      good: 0,
      total: 0,
      share: null,
    });
  });

  it('withholds respect under five answers', () => {
    const respect = level(target('respect', 90, null));
    const answers = (good: number, bad: number) =>
      compose(
        [respect],
        [total('respect.met', good), total('respect.breached', bad)],
      );
    const few = answers(3, 1);
    expect(few.headlines.respect).toEqual({
      status: 'no-data',
      good: 0,
      total: 4,
      share: null,
    });
    expect(few.levels[0]).toMatchObject({
      status: 'no-data',
      met: 0,
      breached: 0,
      attainment: null,
    });
    expect(few.levels[0].trend.filter(({ met }) => met > 0)).toEqual([]);
    expect(answers(4, 1).headlines.respect).toMatchObject({
      status: 'missing',
      share: 0.8,
    });
  });

  it('shows a promise that ended only where something was decided under it', () => {
    const before = level(
      target('resolution', 90, 480),
      '2026-01-01',
      '2026-03-05',
    );
    const now = level(target('resolution', 80, 480), '2026-03-05');
    const february = [...decided(before, 5, 5, '2026-02-10')];
    expect(words(compose([before, now], february))).toEqual([
      ['80% within 480m', 'no-data'],
    ]);
    const march = compose(
      [before, now],
      [...february, ...decided(before, 5, 5), ...decided(now, 1, 0)],
    );
    expect(words(march)).toEqual([
      ['90% within 480m', 'missing'],
      ['80% within 480m', 'meeting'],
    ]);
    expect(march.levels[0].inForce).toEqual({
      from: '2026-01-01T12:00:00.000Z',
      to: '2026-03-05T12:00:00.000Z',
    });
    expect(march.headlines.resolution).toMatchObject({
      status: 'missing',
      good: 6,
      total: 11,
    });
    // The same version in the windows that people compare.
    expect(march.levels[0].comparison).toMatchObject({
      month: { met: 5, breached: 5 },
      lastMonth: { met: 5, breached: 5 },
      last30Days: { met: 5, breached: 5 },
    });
  });

  it('counts only what was decided in the window, but what runs now in any', () => {
    const resolution = level(target('resolution', 90, 480));
    const now = { level: resolution.id, day: '' };
    const totals = [
      ...decided(resolution, 3, 1, '2026-01-31'),
      ...decided(resolution, 2, 0, '2026-02-01'),
      total('resolution.running', 4, now),
      total('resolution.at-risk', 2, now),
      total('resolution.overdue', 1, now),
    ];
    const of = (from: string, to: string) =>
      compose([resolution], totals, {
        window: resolveWindow({ from, to }, NOW, ZONE),
      }).levels[0];
    const running = { running: 6, atRisk: 2, overdue: 1 };
    expect(of('2026-01-31', '2026-02-01')).toMatchObject({
      met: 3,
      breached: 1,
      ...running,
    });
    expect(of('2026-02-01', '2026-02-02')).toMatchObject({
      met: 2,
      breached: 0,
      ...running,
    });
    expect(of('2026-01-31', '2026-02-02')).toMatchObject({
      met: 5,
      breached: 1,
      ...running,
    });
  });

  it('has a trend of the thirty days up to today without gaps, whatever the window', () => {
    const resolution = level(target('resolution', 90, 480));
    const { trend } = compose([resolution], decided(resolution, 3, 1), {
      window: resolveWindow({ window: 'year' }, NOW, ZONE),
    }).levels[0];
    expect(trend).toHaveLength(30);
    expect(trend[0].day).toBe('2026-02-19');
    expect(trend.at(-1)!.day).toBe('2026-03-20');
    expect(trend.filter(({ met }) => met > 0)).toEqual([
      { day: '2026-03-10', met: 3, breached: 1 },
    ]);
  });

  it('names promises that were loosened in the window, and none that were tightened or began', () => {
    const loosenedOf = (...versions: [number, number, string][]) =>
      compose(
        versions.map(([percent, minutes, from], index) =>
          level(
            target('resolution', percent, minutes),
            from,
            versions[index + 1]?.[2] ?? null,
          ),
        ),
        [],
      ).leftOut.loosened;
    expect(
      loosenedOf([90, 480, '2026-01-01'], [80, 480, '2026-03-05']),
    ).toEqual([{ asWritten: '80% within 480m', day: '2026-03-05' }]);
    expect(
      loosenedOf([90, 480, '2026-01-01'], [90, 960, '2026-03-05']),
    ).toHaveLength(1);
    expect(
      loosenedOf([90, 480, '2026-01-01'], [95, 480, '2026-03-05']),
    ).toEqual([]);
    expect(
      loosenedOf([90, 480, '2026-01-01'], [80, 480, '2026-02-05']),
    ).toEqual([]);
    expect(loosenedOf([90, 480, '2026-03-05'])).toEqual([]);
  });

  it('says what is left out', () => {
    const { leftOut, volumes } = compose(
      [],
      [
        total('requests.counted', 40),
        total('cancelled.counted', 4),
        total('moved.counted', 3),
        total('automatic.counted', 2),
        total('time.wait', 10, { sum: 1_000 }),
        total('time.waiting', 10, { sum: 310 }),
        total('open.running', 5, { day: '' }),
        total('open.at-risk', 3, { day: '' }),
        total('open.breached', 2, { day: '' }),
      ],
    );
    expect(leftOut).toEqual({
      cancelled: 4,
      moved: 3,
      automatic: 2,
      waitingShare: 0.31,
      loosened: [],
    });
    expect(volumes).toEqual({
      requests: 40,
      requestsBefore: 0,
      open: 10,
      atRisk: 3,
      overdue: 2,
      ages: [],
    });
  });

  it('says nothing of waiting where nothing was resolved', () => {
    expect(compose([], []).leftOut.waitingShare).toBeNull();
  });

  it('puts the mistake in the YAML beside the promise that stays in force', () => {
    const problem = {
      annotation: 'service-culture/resolution.critical',
      value: '95% in 4h',
      message: 'wrong',
    };
    const { levels, problems } = compose(
      [
        level(target('resolution', 90, 480)),
        level(target('resolution', 95, 240, { priority: 'critical' })),
      ],
      [],
      { service: service('email', {}, { problems: [problem] }) },
    );
    expect(levels.map(each => each.problem)).toEqual([null, problem]);
    expect(problems).toEqual([problem]);
  });

  it('names with whom it was agreed, by ref where the catalog does not know them', () => {
    const agreedWith = [
      { group: 'group:default/finance', date: '2026-03-01' },
      { group: 'group:default/gone', date: '2026-03-08' },
    ];
    expect(
      compose([], [], {
        service: service('email', { agreedWith }),
        groups: new Map([
          [
            'group:default/finance',
            { ref: 'group:default/finance', title: 'Finance' },
          ],
        ]),
      }).agreedWith.map(({ group }) => group.title),
    ).toEqual(['Finance', 'group:default/gone']);
  });
});
