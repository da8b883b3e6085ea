import { daysBefore, spansOf } from './spans';

describe('The spans of a window', () => {
  it('are weeks from Monday, cut off where the window begins and ends', () => {
    expect(
      spansOf({ first: '2026-03-04', last: '2026-03-17' }, 'week'),
    ).toEqual([
      { first: '2026-03-04', last: '2026-03-08' },
      { first: '2026-03-09', last: '2026-03-15' },
      { first: '2026-03-16', last: '2026-03-17' },
    ]);
  });

  it('are months, also in the year in which February has 29 days', () => {
    expect(
      spansOf({ first: '2028-01-31', last: '2028-03-01' }, 'month'),
    ).toEqual([
      { first: '2028-01-31', last: '2028-01-31' },
      { first: '2028-02-01', last: '2028-02-29' },
      { first: '2028-03-01', last: '2028-03-01' },
    ]);
  });

  it('are days, one by one', () => {
    expect(
      spansOf({ first: '2026-03-28', last: '2026-03-30' }, 'day').map(
        ({ first }) => first,
      ),
    ).toEqual(['2026-03-28', '2026-03-29', '2026-03-30']);
  });
});

describe('The window before', () => {
  it.each([
    ['2026-11-01', '2026-11-25', '2026-10-07', '2026-10-31'],
    ['2026-03-10', '2026-03-10', '2026-03-09', '2026-03-09'],
    ['2026-01-01', '2026-12-31', '2025-01-01', '2025-12-31'],
  ])('of %s to %s is as long: %s to %s', (first, last, from, to) => {
    expect(daysBefore({ first, last })).toEqual({ first: from, last: to });
  });
});
