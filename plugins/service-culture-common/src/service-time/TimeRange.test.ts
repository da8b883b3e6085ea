import { mergeRanges, subtractRanges } from './TimeRange';

const ranges = (...pairs: [number, number][]) =>
  pairs.map(([from, to]) => ({ from, to }));

describe('mergeRanges', () => {
  it('orders ranges and keeps apart what does not touch', () => {
    expect(mergeRanges(ranges([5, 6], [1, 3]))).toEqual(ranges([1, 3], [5, 6]));
  });

  it('joins ranges that overlap, touch or lie within each other', () => {
    expect(
      mergeRanges(ranges([1, 3], [2, 4], [4, 9], [5, 6], [10, 11])),
    ).toEqual(ranges([1, 9], [10, 11]));
  });

  it('leaves out empty ranges and such that end before they begin', () => {
    expect(mergeRanges(ranges([2, 2], [5, 4]))).toEqual([]);
  });

  it('keeps a range without an end', () => {
    expect(mergeRanges(ranges([3, Infinity], [1, 4]))).toEqual(
      ranges([1, Infinity]),
    );
  });

  it('does not touch what it was given', () => {
    const given = ranges([1, 3], [2, 4]);
    mergeRanges(given);
    expect(given).toEqual(ranges([1, 3], [2, 4]));
  });
});

describe('subtractRanges', () => {
  it.each<[string, [number, number][], [number, number][]]>([
    ['before', [[0, 10]], [[10, 20]]],
    ['at the start', [[5, 12]], [[12, 20]]],
    [
      'inside',
      [[12, 14]],
      [
        [10, 12],
        [14, 20],
      ],
    ],
    ['at the end', [[18, 25]], [[10, 18]]],
    ['after', [[20, 30]], [[10, 20]]],
    ['all', [[0, 30]], []],
    [
      'several, overlapping',
      [
        [15, 17],
        [11, 12],
        [16, 18],
      ],
      [
        [10, 11],
        [12, 15],
        [18, 20],
      ],
    ],
    ['without an end', [[13, Infinity]], [[10, 13]]],
  ])('takes out what lies %s', (_, takenOut, left) => {
    expect(subtractRanges(ranges([10, 20]), ranges(...takenOut))).toEqual(
      ranges(...left),
    );
  });

  it('takes one cut out of two ranges', () => {
    expect(subtractRanges(ranges([0, 10], [20, 30]), ranges([5, 25]))).toEqual(
      ranges([0, 5], [25, 30]),
    );
  });
});
