import { ENTITIES } from '../__testUtils__/entities';
import {
  startCompany,
  type CompanyOptions,
} from '../__testUtils__/startCompany';

const EMAIL = 'component:default/email';

let company: Awaited<ReturnType<typeof startCompany>>;

async function start(options: Partial<CompanyOptions> = {}) {
  company = await startCompany({ entities: ENTITIES, ...options });
  return company;
}

afterEach(() => company.stop());

const make = (caller = 'fiona', more: object = {}) =>
  company.send(
    'post',
    '/complaints',
    { description: 'It is slow', service: EMAIL, ...more },
    caller,
  );

/** Does something to a complaint that was seen in a version. */
const act = (
  number: string,
  caller: string,
  action: object,
  etag: string | undefined,
) =>
  company.send(
    'patch',
    `/complaints/${number}`,
    action,
    caller,
    'application/json',
    etag === undefined ? {} : { 'If-Match': etag },
  );

const NUMBER = `C-${new Date().getUTCFullYear()}-000001`;

/** Every route, with what it needs to be understood. */
const ROUTES: ['get' | 'post' | 'patch', string, object, string | null][] = [
  ['get', '/complaints', {}, 'complaint.read'],
  ['post', '/complaints', { description: 'x' }, 'complaint.create'],
  ['post', '/complaints/query', {}, 'complaint.read'],
  ['post', '/complaints/promise', {}, 'complaint.create'],
  [
    'post',
    '/complaints/hand-over',
    {
      complaints: [{ number: NUMBER, etag: '"1"' }],
      owner: 'user:default/olga',
      reason: 'x',
    },
    'complaint.read',
  ],
  ['post', '/complaints/claim', { code: 'x' }, null],
  [
    'patch',
    '/complaints/claim',
    { code: 'x', action: { action: 'accept' } },
    null,
  ],
  ['post', '/complaints/import?dryRun=true', {}, 'admin'],
  ['get', '/complaints/statistics', {}, 'performance.read'],
  ['get', '/complaints.csv', {}, 'complaint.export'],
  ['get', '/complaints.xlsx', {}, 'complaint.export'],
  ['get', `/complaints/${NUMBER}`, {}, 'complaint.read'],
  ['patch', `/complaints/${NUMBER}`, { action: 'accept' }, 'complaint.read'],
  ['get', `/complaints/${NUMBER}/events`, {}, 'complaint.read'],
];

const ask = ([method, path, body]: (typeof ROUTES)[number], caller: string) =>
  method === 'get'
    ? company.get(path, caller)
    : company.send(
        method,
        path,
        path.includes('import') ? 'Made at,Description' : body,
        caller,
        path.includes('import') ? 'text/csv' : 'application/json',
        { 'If-Match': '"1"' },
      );

describe('The routes of the register', () => {
  it('answer nobody who is not signed in', async () => {
    await start();
    for (const route of ROUTES) {
      expect([route[1], (await ask(route, 'nobody')).status]).toEqual([
        route[1],
        401,
      ]);
    }
  });

  it('name the permission to people and other backends whom the policy denies', async () => {
    await start({ allows: () => false });
    for (const route of ROUTES) {
      for (const caller of ['fiona', 'service']) {
        const { status, body } = await ask(route, caller);
        expect([route[1], status]).toEqual([route[1], route[3] ? 403 : 404]);
        expect(body.error.message).toContain(
          route[3]
            ? `permission service-culture.${route[3]}`
            : 'no complaint has this code',
        );
      }
    }
  });

  it('answer those it concerns, and say "not found" to others of what is not for them', async () => {
    await start();
    await make('fiona', { confidential: true });
    for (const [caller, status] of [
      ['fiona', 200],
      ['olga', 200],
      ['amir', 404],
      ['sam', 404],
      ['service', 404],
    ] as const) {
      for (const path of ['', '/events']) {
        const answer = await company.get(
          `/complaints/${NUMBER}${path}`,
          caller,
        );
        expect([caller, path, answer.status]).toEqual([caller, path, status]);
      }
      const action = { action: 'message', text: 'Hello' };
      expect([
        caller,
        (await act(NUMBER, caller, action, '"0"')).status,
      ]).toEqual([caller, status === 200 ? 412 : 404]);
    }
  });

  it('make a complaint with 201 and its etag in header and body', async () => {
    await start();
    const { status, body, headers } = await make();
    expect([status, body.number, headers.etag, body.etag]).toEqual([
      201,
      NUMBER,
      '"1"',
      '"1"',
    ]);
  });

  it('want to know what a change is based on, and give the present state where it is old', async () => {
    await start();
    await make();
    const action = { action: 'acknowledge', message: 'Sorry' };
    expect((await act(NUMBER, 'olga', action, undefined)).status).toBe(428);
    expect((await act(NUMBER, 'olga', action, '"1"')).body).toMatchObject({
      state: 'acknowledged',
      etag: '"2"',
    });
    const { status, body } = await act(NUMBER, 'olga', action, '"1"');
    expect(status).toBe(412);
    expect(body.error.current).toMatchObject({
      number: NUMBER,
      etag: '"2"',
      state: 'acknowledged',
    });
    expect((await act(NUMBER, 'olga', action, '"2"')).status).toBe(409);
  });

  it('make one complaint with one Idempotency-Key, and refuse an empty or endless key', async () => {
    await start();
    const send = (key: string) =>
      company.send(
        'post',
        '/complaints',
        { description: 'x' },
        'fiona',
        'application/json',
        { 'Idempotency-Key': key },
      );
    const numbers = [
      (await send('a')).body.number,
      (await send('a')).body.number,
      (await send('b')).body.number,
    ];
    expect(numbers[0]).toBe(numbers[1]);
    expect(numbers[2]).not.toBe(numbers[0]);
    const { status, body } = await send('x'.repeat(201));
    expect([status, body.error.message]).toEqual([
      400,
      'Idempotency-Key: 201 characters came; expected 1 to 200, made anew for each complaint',
    ]);
  });

  it.each([
    ['a missing field', {}, 'description: nothing came; expected text'],
    [
      'a field of the wrong kind',
      { description: 7 },
      'description: expected text',
    ],
    [
      'a text that is too long',
      { description: 'secret '.repeat(2_000) },
      'description: expected at most 10000 characters',
    ],
    [
      'a wrong ref',
      { description: 'secret', service: 'nonsense' },
      'service: "component:default/nonsense" came; expected a service in the catalog that you may see, or null where you do not know',
    ],
    [
      'a field that nobody knows',
      { description: 'secret', sekret: 'secret' },
      /^sekret: a value came; expected about, service, .* and nothing else$/,
    ],
    [
      'a future date',
      {
        description: 'secret',
        onBehalfOf: {
          complainant: { name: 'secret' },
          channel: 'phone',
          madeAt: '2999-01-01T00:00:00Z',
        },
      },
      'onBehalfOf.madeAt: "2999-01-01T00:00:00Z" came; expected a time that has passed',
    ],
    [
      'a person without a name',
      {
        description: 'secret',
        onBehalfOf: {
          complainant: { name: '' },
          channel: 'phone',
          madeAt: '2026-01-01T00:00:00Z',
        },
      },
      'onBehalfOf.complainant.name: expected some words',
    ],
  ])(
    'answer %s with 400 and why, without what the person wrote',
    async (_, input, message) => {
      await start();
      const { status, body, text } = await company.send(
        'post',
        '/complaints',
        input,
        'fiona',
      );
      expect(status).toBe(400);
      expect(body.error.message).toMatch(message);
      expect(text).not.toContain('secret');
    },
  );

  it.each([
    ['/complaints?state=open', 'state'],
    ['/complaints?overdue=perhaps', 'overdue'],
    ['/complaints?limit=1000', 'limit'],
    ['/complaints?cursor=nonsense', 'cursor'],
    ['/complaints?from=yesterday', 'from'],
    ['/complaints?search=secret', 'search'],
  ])('refuse %s and name the field', async (path, field) => {
    await start();
    const { status, body } = await company.get(path, 'fiona');
    expect([status, body.error.message.split(/[.:]/)[0]]).toEqual([400, field]);
  });

  it('list by filters in the URL and by words in the body', async () => {
    await start();
    await make('fiona', { summary: 'Printer on fire' });
    await make('fiona', { summary: 'Screen is blue', service: null });
    const count = async (query: string) =>
      (await company.get(`/complaints?${query}`, 'olga')).body.totalItems;
    expect(await count('state=received,closed')).toBe(2);
    expect(await count('state=closed')).toBe(0);
    expect(await count(`service=${EMAIL}`)).toBe(1);
    expect(await count('overdue=false&needsOwner=true')).toBe(0);
    const found = await company.send(
      'post',
      '/complaints/query',
      { search: 'BLUE screen' },
      'olga',
    );
    expect(found.body.items.map((item: any) => item.summary)).toEqual([
      'Screen is blue',
    ]);
    const byNumber = await company.send(
      'post',
      '/complaints/query',
      { search: ` ${NUMBER.toLowerCase()}` },
      'olga',
    );
    expect(byNumber.body.items.map((item: any) => item.summary)).toEqual([
      'Printer on fire',
    ]);
  });

  it('go through a long list page by page, each complaint once', async () => {
    await start();
    for (let index = 0; index < 7; index++) {
      await make();
    }
    for (const orderBy of ['due', 'newest']) {
      const seen: string[] = [];
      let cursor = '';
      do {
        const { body } = await company.get(
          `/complaints?orderBy=${orderBy}&limit=3${
            cursor && `&cursor=${cursor}`
          }`,
          'olga',
        );
        expect(body.totalItems).toBe(7);
        seen.push(...body.items.map((item: any) => item.number));
        cursor = body.nextCursor ?? '';
      } while (cursor);
      expect(seen).toHaveLength(7);
      expect(new Set(seen).size).toBe(7);
    }
  });
});

describe('What people wrote', () => {
  it('is not printed to the log, whatever happens to it', async () => {
    const printed: string[] = [];
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map(
      level =>
        jest
          .spyOn(console, level)
          .mockImplementation((...line) => void printed.push(line.join(' '))),
    );
    const write = jest
      .spyOn(process.stdout, 'write')
      .mockImplementation(text => Boolean(printed.push(String(text))));
    try {
      await start();
      const { body } = await make('fiona', { description: 'my secret' });
      await act(
        body.number,
        'olga',
        { action: 'note', text: 'my secret', more: 'my secret' },
        '"1"',
      );
      await act(
        body.number,
        'olga',
        { action: 'note', text: 'my secret' },
        '"1"',
      );
      await act(
        body.number,
        'olga',
        { action: 'note', text: 'my secret' },
        '"1"',
      );
      await company.send(
        'post',
        '/complaints',
        '{"description": "my secret',
        'fiona',
      );
      await make('fiona', {
        description: 'my secret',
        subjects: ['my secret'],
      });
    } finally {
      write.mockRestore();
      spies.forEach(spy => spy.mockRestore());
    }
    expect(printed.join('\n')).not.toContain('my secret');
  });
});
