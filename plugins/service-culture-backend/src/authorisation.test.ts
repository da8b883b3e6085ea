import { ENTITIES, ticket, userEntity } from './__testUtils__/entities';
import {
  startCompany,
  type CompanyOptions,
} from './__testUtils__/startCompany';

const EMAIL = '/services/component/default/email';

const TICKETS = [
  ticket('T-1'),
  ticket('T-2', { department: 'group:default/sales', requester: undefined }),
  ticket('T-3', { service: 'Secret' }),
];

let company: Awaited<ReturnType<typeof startCompany>>;

async function start(options: Partial<CompanyOptions> = {}) {
  company = await startCompany({
    entities: ENTITIES,
    tickets: TICKETS,
    ...options,
  });
  return company;
}

afterEach(() => company.stop());

/** Every route, with what it needs to succeed. */
const ROUTES = [
  '/services',
  `${EMAIL}/performance`,
  `${EMAIL}/tickets?metric=requests&window=30d`,
  '/tickets/helpdesk/T-1/timeline',
  `${EMAIL}/trend?figure=requests`,
  `${EMAIL}/departments`,
  `${EMAIL}/agreements`,
  `${EMAIL}/accounts`,
  '/ambassadors',
  '/departments',
  '/departments/default/finance',
  '/sources',
];

/** Every route that writes tickets, with what it needs to succeed. */
const TICKET_WRITES = [
  ['/tickets', { source: 'pushed', tickets: [] }, undefined],
  ['/tickets/import?source=pushed', '', 'application/x-ndjson'],
] as const;

describe('Who may write tickets', () => {
  const write = async (caller: string) => {
    const statuses: number[] = [];
    for (const [path, body, type] of TICKET_WRITES) {
      const answer = await company.send('post', path, body, caller, type);
      statuses.push(answer.status);
      if (answer.status === 403) {
        expect(answer.body.error.message).toBe(
          'You may not write tickets; whoever runs this portal can allow it (permission service-culture.ticket.write)',
        );
      }
    }
    return statuses;
  };

  it('takes nothing from somebody who is not signed in', async () => {
    await start();
    expect(await write('nobody')).toEqual([401, 401]);
  });

  it('takes them from people and other backends whom the policy allows that, and nothing else', async () => {
    for (const caller of ['fiona', 'service']) {
      await start({
        allows: (permission, who) =>
          permission === 'service-culture.ticket.write' &&
          (caller === 'service' ? who.startsWith('external:') : who === caller),
      });
      expect(await write(caller)).toEqual([200, 200]);
      expect(await write('sam')).toEqual([403, 403]);
      await company.stop();
    }
    await start();
  });

  it('takes them from nobody whom the policy only lets read and administrate', async () => {
    await start({
      allows: permission => permission !== 'service-culture.ticket.write',
    });
    for (const caller of ['fiona', 'service']) {
      expect(await write(caller)).toEqual([403, 403]);
    }
  });
});

describe('Who may try a promise', () => {
  const tryIt = (caller: string) =>
    company.send(
      'post',
      `${EMAIL}/simulate`,
      { metric: 'resolution', target: '90% within 8h' },
      caller,
    );

  it('is whoever may read the figures of the service, and nobody else', async () => {
    await start({
      allows: (permission, caller) =>
        permission === 'service-culture.performance.read' && caller !== 'theo',
      hides: caller => (caller === 'sam' ? ['component:default/email'] : []),
    });
    expect((await tryIt('nobody')).status).toBe(401);
    expect((await tryIt('fiona')).status).toBe(200);
    expect((await tryIt('theo')).status).toBe(403);
    expect((await tryIt('sam')).status).toBe(404);
  });
});

describe('Who may ask', () => {
  it('answers nobody who is not signed in', async () => {
    const { get } = await start();
    for (const path of [...ROUTES, '/openapi.json']) {
      const { status } = await get(path, 'nobody');
      expect([path, status]).toEqual([path, 401]);
    }
  });

  it('answers people and other backends alike when the policy allows', async () => {
    const { get } = await start();
    for (const path of [...ROUTES, '/openapi.json']) {
      for (const caller of ['fiona', 'service']) {
        const { status, body } = await get(path, caller);
        expect([path, caller, status, body.error]).toEqual([
          path,
          caller,
          200,
          undefined,
        ]);
      }
    }
  });

  it('answers neither when the policy denies, and names the permission', async () => {
    const { get } = await start({ allows: () => false });
    for (const path of ROUTES) {
      for (const caller of ['fiona', 'service']) {
        const { status, body } = await get(path, caller);
        expect([path, caller, status]).toEqual([path, caller, 403]);
        expect(body.error.message).toMatch(
          path === '/sources'
            ? /permission service-culture\.admin/
            : /permission service-culture\.performance\.read/,
        );
      }
    }
  });

  it('asks for one permission only: figures do not need admin, nor sources the figures', async () => {
    const { get } = await start({
      allows: (permission, caller) =>
        caller === 'theo'
          ? permission === 'service-culture.admin'
          : permission === 'service-culture.performance.read',
    });
    expect((await get('/sources', 'theo')).status).toBe(200);
    expect((await get('/services', 'theo')).status).toBe(403);
    expect((await get('/sources', 'fiona')).status).toBe(403);
    expect((await get('/services', 'fiona')).status).toBe(200);
  });
});

describe('A service that the catalog hides from someone', () => {
  const hides = (caller: string) =>
    caller === 'sam' ? ['component:default/secret', 'group:default/board'] : [];

  it('does not exist for them, though the policy allows everything', async () => {
    const { get } = await start({ hides });
    for (const rest of [
      '/performance',
      '/tickets?metric=requests',
      '/trend?figure=requests',
      '/departments',
      '/agreements',
      '/accounts',
    ]) {
      const path = `/services/component/default/secret${rest}`;
      const { status, body } = await get(path, 'sam');
      expect(status).toBe(404);
      expect(body.error.message).toContain('"component:default/secret"');
      expect((await get(path, 'fiona')).status).toBe(200);
    }
  });

  it('has no tickets that could be explained, and they look like such that there are not', async () => {
    const { get } = await start({ hides });
    const hidden = await get('/tickets/helpdesk/T-3/timeline', 'sam');
    expect(hidden.status).toBe(404);
    const unknown = await get('/tickets/helpdesk/T-9/timeline', 'sam');
    expect(unknown.body.error.message.replace('T-9', 'T-3')).toBe(
      hidden.body.error.message,
    );
    const seen = await get('/tickets/helpdesk/T-3/timeline', 'fiona');
    expect([seen.status, seen.body.service.ref]).toEqual([
      200,
      'component:default/secret',
    ]);
  });

  it('is named by no ticket that moved from it, or to it', async () => {
    const moved = (id: string, from: string, to: string) => {
      const at = new Date(Date.parse(ticket(id).openedAt) + 60_000);
      const change = { at: at.toISOString(), field: 'service' as const };
      return ticket(id, { service: to, changes: [{ ...change, from, to }] });
    };
    const { get } = await start({
      hides,
      tickets: [moved('T-4', 'Secret', 'Mail'), moved('T-5', 'Mail', 'Secret')],
    });
    for (const id of ['T-4', 'T-5']) {
      const path = `/tickets/helpdesk/${id}/timeline`;
      const { status, text } = await get(path, 'sam');
      expect([id, status]).toEqual([id, 200]);
      expect(text).not.toMatch(/secret/i);
      expect((await get(path, 'fiona')).text).toMatch(/secret/i);
    }
  });

  it('is in no list, no count, no filter and no department', async () => {
    const { get } = await start({ hides });
    const services = (await get('/services', 'sam')).body;
    expect(services.items.map((item: any) => item.service).sort()).toEqual([
      'component:default/email',
      'component:default/new',
    ]);
    expect(services.totalItems).toBe(2);
    expect(services.departments.map(({ ref }: any) => ref)).not.toContain(
      'group:default/board',
    );
    expect((await get('/services?q=secret', 'sam')).body.totalItems).toBe(0);
    expect(
      (await get('/services?department=group:default/board', 'sam')).body
        .totalItems,
    ).toBe(0);

    const departments = (await get('/departments', 'sam')).body;
    expect(departments.totalItems).toBe(2);
    const everything = JSON.stringify([
      services,
      departments,
      (await get('/departments/default/finance', 'sam')).body,
      (await get('/ambassadors', 'sam')).body,
    ]);
    expect(everything).not.toContain('secret');
    expect(everything).not.toContain('board');
    expect((await get('/departments/default/board', 'sam')).status).toBe(404);

    expect(JSON.stringify((await get('/departments', 'fiona')).body)).toContain(
      'secret',
    );
  });
});

describe('A department that the catalog hides from someone', () => {
  const hides = (caller: string) =>
    caller === 'theo' ? ['group:default/sales'] : [];

  it('is one of the others for them, in figures by department', async () => {
    const { get } = await start({ hides });
    const departmentsFor = async (caller: string) =>
      (
        await get(`${EMAIL}/departments?window=30d`, caller)
      ).body.departments.map(({ department, requests }: any) => [
        department,
        requests,
      ]);
    expect(await departmentsFor('fiona')).toEqual([
      ['group:default/finance', 1],
      ['group:default/sales', 1],
    ]);
    expect(await departmentsFor('theo')).toEqual([
      ['group:default/finance', 1],
      [null, 1],
    ]);
  });

  it('has no list and no trend for them', async () => {
    const { get } = await start({ hides });
    for (const path of ['tickets?metric=requests', 'trend?figure=requests']) {
      const asked = `${EMAIL}/${path}&window=30d&department=group:default/sales`;
      expect((await get(asked, 'fiona')).status).toBe(200);
      const { status, body } = await get(asked, 'theo');
      expect(status).toBe(404);
      expect(body.error.message).toContain('"group:default/sales"');
    }
  });
});

describe('Title and link of a ticket', () => {
  const titlesFor = async (caller: string) => {
    const { status, body } = await company.get(
      `${EMAIL}/tickets?metric=requests&window=30d`,
      caller,
    );
    expect(status).toBe(200);
    for (const { source, externalId, title, url } of body.items) {
      // Whoever may read them in the list may read them on the timeline, and nobody else.
      const path = `/tickets/${source}/${externalId}/timeline`;
      const timeline = (await company.get(path, caller)).body;
      expect([timeline.title, timeline.url]).toEqual([title, url]);
      expect(JSON.stringify(timeline)).not.toContain('fiona');
    }
    return Object.fromEntries(
      body.items.map(({ externalId, title, url }: any) => [
        externalId,
        title === null && url === null ? null : title,
      ]),
    );
  };

  it.each([
    ['the requester, of their own', 'fiona', ['T-1']],
    ['the service owner', 'olga', ['T-1', 'T-2']],
    ['a member of the owning group', 'theo', ['T-1', 'T-2']],
    ['another person of the department', 'sam', []],
    ['another backend', 'service', []],
  ])('is for %s', async (_, caller, expected) => {
    await start();
    const titles = await titlesFor(caller);
    expect(Object.keys(titles).sort()).toEqual(['T-1', 'T-2']);
    expect(
      Object.keys(titles)
        .filter(id => titles[id])
        .sort(),
    ).toEqual(expected);
  });

  it("is for the department's ambassador, of that department", async () => {
    const entities = ENTITIES.map(entity =>
      entity.metadata.name === 'amir' ? userEntity('amir') : entity,
    );
    await start({ entities });
    expect(await titlesFor('amir')).toEqual({
      'T-1': 'Title of T-1',
      'T-2': null,
    });
  });

  it('is for none of them when the policy denies read-detail', async () => {
    await start({
      allows: permission => permission !== 'service-culture.ticket.read-detail',
    });
    for (const caller of ['fiona', 'olga', 'theo', 'amir']) {
      expect(await titlesFor(caller)).toEqual({ 'T-1': null, 'T-2': null });
    }
  });

  it('comes without the names that decide about it', async () => {
    await start();
    const { text } = await company.get(
      `${EMAIL}/tickets?metric=requests&window=30d`,
      'olga',
    );
    expect(text).not.toContain('fiona');
  });
});
