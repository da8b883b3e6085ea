import { z } from 'zod';
import { parse } from './parse';

const schema = z.strictObject({
  summary: z.string().min(3).max(5),
  count: z.int().optional(),
  actions: z
    .array(z.strictObject({ what: z.string() }))
    .max(1)
    .optional(),
  state: z.enum(['open', 'closed']).optional(),
});

const message = (input: unknown, words?: string[]): string => {
  try {
    parse(schema, input, { words });
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('parse', () => {
  it.each([
    [{ summary: 'x' }, 'summary: "x" came; expected at least 3 characters'],
    [{}, 'summary: nothing came; expected text'],
    [[], 'body: "[]" came; expected an object'],
    [
      { summary: 'right', count: 1.5 },
      'count: "1.5" came; expected a whole number',
    ],
    [
      { summary: 'right', actions: [{ what: 'a' }, { what: 'b' }] },
      'actions: "[{"what":"a"},{"what":"b"}]" came; expected at most 1 entries',
    ],
    [
      { summary: 'right', actions: [{ what: 'a', who: 'b' }] },
      'actions.0.who: "b" came; expected what and nothing else',
    ],
  ])('names the field, the value and what is right: %j', (input, expected) => {
    expect(message(input)).toBe(expected);
  });

  it.each([
    [{ summary: 'my boss' }, 'summary: expected at most 5 characters'],
    [{}, 'summary: nothing came; expected text'],
    [
      { summary: 'right', sumary: 'my boss' },
      'sumary: a value came; expected summary, count, actions, state and nothing else',
    ],
    [
      { summary: 'right', actions: { what: 'my boss' } },
      'actions: expected a list',
    ],
    [
      { summary: 'right', actions: [{ what: ['my boss'] }] },
      'actions.0.what: expected text',
    ],
    [
      { summary: 'right', state: 'shut' },
      'state: "shut" came; expected one of open, closed',
    ],
  ])('does not quote what people wrote: %j', (input, expected) => {
    expect(message(input, ['summary', 'what'])).toBe(expected);
  });
});
