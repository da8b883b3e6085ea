import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { operations } from './operations';

const page = readFileSync(join(__dirname, '../../../../docs/api.md'), 'utf8');

/** What the page calls: paths below `/api/service-culture`, with their queries. */
const calls = [
  ...page.matchAll(/localhost:7007\/api\/service-culture(\/[^'\s]+)/g),
].map(([, call]) => new URL(call, 'http://localhost'));

/** The operation that answers a path, whatever the placeholders stand for. */
function operationOf({ pathname }: URL) {
  return operations.find(({ path }) =>
    new RegExp(`^${path.replace(/{\w+}/g, '[^/]+')}$`).test(pathname),
  );
}

describe('docs/api.md', () => {
  it.each(calls.map(call => [call.pathname + call.search, call]))(
    'calls what is there, with parameters that are known: %s',
    (_, call) => {
      const { query } = operationOf(call as URL)!;
      const parameters = Object.fromEntries((call as URL).searchParams);
      const accepted = (query ?? z.strictObject({})).safeParse(parameters);
      expect(accepted.error).toBeUndefined();
    },
  );

  it('has a call for everything that can be asked', () => {
    const called = calls.map(call => operationOf(call)?.path);
    expect(new Set(called)).toEqual(
      new Set(operations.map(({ path }) => path)),
    );
  });
});
