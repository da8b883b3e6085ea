import { target } from '../../../__testUtils__/company';
import type { Level } from '../../agreements';
import { composeDepartments } from './composeDepartments';
import type { DepartmentTotal } from './FiguresStore';

const WINDOW = { first: '2026-03-01', last: '2026-03-31' };
const [FINANCE, SALES, HR, PLANT] = ['finance', 'sales', 'hr', 'plant'].map(
  name => `group:default/${name}`,
);
const TITLES = new Map([
  [SALES, 'Sales'],
  [FINANCE, 'Finance'],
  [HR, 'HR'],
]);
const RESOLUTION: Level = {
  id: 7,
  service: 'component:default/email',
  target: target('resolution', 90, 480),
  from: 0,
  to: null,
};

const total = (
  department: string,
  figure: string,
  count: number,
): DepartmentTotal => ({
  department,
  figure,
  count,
  day: WINDOW.last,
  level: figure.startsWith('resolution') ? 7 : 0,
  sum: 0,
});

const compose = (totals: DepartmentTotal[]) =>
  composeDepartments({
    levels: [RESOLUTION],
    window: WINDOW,
    totals,
    spreads: [],
    titles: TITLES,
  });

/** Good answers and others of a department. */
const answers = (department: string, good: number, rest: number) => [
  total(department, 'satisfaction.met', good),
  total(department, 'satisfaction.breached', rest),
];

describe('Figures by department', () => {
  it('come by title, then where it is not known, then those the reader may not see as one', () => {
    const { departments } = compose([
      total('', 'requests.counted', 4),
      total(PLANT, 'requests.counted', 2),
      total('group:default/gone', 'requests.counted', 1),
      total(SALES, 'requests.counted', 8),
      total(FINANCE, 'requests.counted', 9),
    ]);
    expect(
      departments.map(({ department, requests }) => [department, requests]),
    ).toEqual([
      [FINANCE, 9],
      [SALES, 8],
      ['none', 4],
      [null, 3],
    ]);
  });

  it('say which department is served clearly worse than the others, and only that', () => {
    const { departments } = compose([
      total(FINANCE, 'resolution.met', 40),
      total(FINANCE, 'resolution.breached', 40),
      total(SALES, 'resolution.met', 75),
      total(SALES, 'resolution.breached', 5),
      total(HR, 'resolution.met', 3),
      total(HR, 'resolution.breached', 2),
    ]);
    expect(
      departments.map(({ title, levels: [{ status, difference }] }) => [
        title,
        status,
        difference,
      ]),
    ).toEqual([
      ['Finance', 'missing', 'worse'],
      ['HR', 'missing', 'unclear'],
      ['Sales', 'meeting', 'better'],
    ]);
  });

  it('withhold few answers, and those of the next so that subtraction does not tell them', () => {
    const shown = (...totals: DepartmentTotal[][]) =>
      compose(totals.flat()).departments.map(
        ({ satisfaction: { good, total: all, share } }) =>
          share === null ? 'withheld' : `${good} of ${all}`,
      );
    expect(
      shown(answers(FINANCE, 6, 1), answers(HR, 2, 1), answers(SALES, 20, 5)),
    ).toEqual(['withheld', 'withheld', '20 of 25']);
    // Two with few: together they tell of neither.
    expect(
      shown(answers(FINANCE, 2, 1), answers(HR, 2, 1), answers(SALES, 20, 5)),
    ).toEqual(['withheld', 'withheld', '20 of 25']);
    expect(
      shown(answers(FINANCE, 6, 1), answers(HR, 0, 0), answers(SALES, 20, 5)),
    ).toEqual(['6 of 7', '20 of 25']);
  });
});
