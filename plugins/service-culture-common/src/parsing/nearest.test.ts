import { nearest } from './nearest';

const NAMES = ['resolution', 'first-response', 'respect', 'closed'];

describe('nearest', () => {
  it.each([
    ['resolutoin', 'resolution'],
    ['Resolution', 'resolution'],
    ['first_response', 'first-response'],
    ['firstresponse', 'first-response'],
    ['first-respons', 'first-response'],
    ['respekt', 'respect'],
    ['close', 'closed'],
  ])('takes %s for %s', (typed, meant) => {
    expect(nearest(typed, NAMES)).toBe(meant);
  });

  it.each(['', 'x', 'open', 'resolved-by', 'coffee'])(
    'does not guess what %j may mean',
    typed => {
      expect(nearest(typed, NAMES)).toBeUndefined();
    },
  );
});
