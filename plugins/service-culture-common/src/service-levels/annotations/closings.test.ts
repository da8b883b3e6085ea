import fc from 'fast-check';
import { parseClosings, printClosings } from './closings';

describe('printClosings', () => {
  it('prints whatever was read so that it reads back the same', () => {
    const closing = fc
      .tuple(
        fc.date({
          min: new Date('2020-01-01T00:00:00Z'),
          max: new Date('2040-12-31T00:00:00Z'),
          noInvalidDate: true,
        }),
        fc.constantFrom('', ' from 0:00', '  FROM 14:00', ' from 23:59'),
      )
      .map(([date, time]) => date.toISOString().slice(0, 10) + time);
    const list = fc.uniqueArray(closing, {
      minLength: 1,
      maxLength: 5,
      selector: text => text.slice(0, 10),
    });
    fc.assert(
      fc.property(list, closings => {
        const first = parseClosings(closings.join(' , '));
        if (!first.ok) {
          throw new Error(first.message);
        }
        expect(parseClosings(printClosings(first.value))).toEqual(first);
      }),
    );
  });
});
