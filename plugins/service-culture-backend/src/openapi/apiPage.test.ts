import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { operations } from './operations';

const page = readFileSync(join(__dirname, '../../../../docs/api.md'), 'utf8');

/** A call on the page: path and query below `/api/service-culture`, and what is sent. */
interface Call {
  method: string;
  url: URL;
  body: string | undefined;
}

/** Every `curl` on the page; one can go over several lines. */
const calls: Call[] = [...page.matchAll(/```sh\n(.*?)```/gs)]
  .flatMap(([, block]) => block.split(/^(?=curl )/m))
  .flatMap(command => {
    const path = /localhost:7007\/api\/service-culture(\/[^'\s]+)/.exec(
      command,
    );
    return path
      ? [
          {
            method: /-X (\w+)/.exec(command)?.[1].toLowerCase() ?? 'get',
            url: new URL(path[1], 'http://localhost'),
            body: /--data '(.*?)'/s.exec(command)?.[1],
          },
        ]
      : [];
  });

/** The operation that answers a call, whatever the placeholders stand for. */
function operationOf({ method, url }: Call) {
  return operations.find(
    operation =>
      (operation.method ?? 'get') === method &&
      new RegExp(`^${operation.path.replace(/{\w+}/g, '[^/]+')}$`).test(
        url.pathname,
      ),
  );
}

describe('docs/api.md', () => {
  it.each(
    calls.map(call => [
      `${call.method} ${call.url.pathname}${call.url.search}`,
      call,
    ]),
  )('calls what is there, with what it takes: %s', (_, given) => {
    const call = given as Call;
    const { query, body } = operationOf(call)!;
    const parameters = Object.fromEntries(call.url.searchParams);
    expect({
      query: (query ?? z.strictObject({})).safeParse(parameters).error,
      body: call.body && body!.schema.safeParse(JSON.parse(call.body)).error,
    }).toEqual({ query: undefined, body: undefined });
  });

  it('has a call for everything that can be asked', () => {
    const called = calls.map(call => operationOf(call)?.id);
    expect(new Set(called)).toEqual(new Set(operations.map(({ id }) => id)));
  });
});
