import { ServiceCultureClient } from './ServiceCultureClient';

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json' },
  });

function clientAnswering(answer: () => Response) {
  const requests: { url: string; init?: RequestInit }[] = [];
  const client = new ServiceCultureClient({
    discoveryApi: {
      getBaseUrl: async id => `https://portal.example/api/${id}`,
    },
    fetchApi: {
      fetch: async (url, init) => {
        requests.push({ url: String(url), init });
        return answer();
      },
    },
  });
  return { client, requests };
}

describe('ServiceCultureClient', () => {
  it('asks for services with only the filters that are set', async () => {
    const { client, requests } = clientAnswering(() => json({ items: [] }));
    await client.getServices({
      q: 'mail & more',
      status: 'missing',
      owner: '',
    });
    expect(requests[0].url).toBe(
      'https://portal.example/api/service-culture/services?q=mail+%26+more&status=missing',
    );
  });

  it('asks without a question mark where nothing is filtered', async () => {
    const { client, requests } = clientAnswering(() => json({ items: [] }));
    await client.getServices();
    await client.getDepartments();
    await client.getAmbassadors();
    expect(requests.map(r => r.url)).toEqual([
      'https://portal.example/api/service-culture/services',
      'https://portal.example/api/service-culture/departments',
      'https://portal.example/api/service-culture/ambassadors',
    ]);
  });

  it('finds a service and a department by their entity refs', async () => {
    const { client, requests } = clientAnswering(() => json({}));
    await client.getPerformance('component:default/email', { window: '30d' });
    await client.getTickets('api:it/sap', {
      metric: 'resolution',
      priority: 'none',
      outcome: 'breached',
      limit: 20,
    });
    await client.getTimeline('helpdesk', 'INC/7 #1');
    await client.getDepartment('group:berlin/finance');
    expect(requests.map(r => r.url.split('service-culture')[1])).toEqual([
      '/services/component/default/email/performance?window=30d',
      '/services/api/it/sap/tickets?metric=resolution&priority=none&outcome=breached&limit=20',
      '/tickets/helpdesk/INC%2F7%20%231/timeline',
      '/departments/berlin/finance',
    ]);
  });

  it('sends tickets as JSON, and many of them line by line', async () => {
    const { client, requests } = clientAnswering(() => json({ stored: 0 }));
    await client.writeTickets({ source: 'mine', tickets: [] });
    await client.importTickets('mine', '{}\n{}\n');
    expect(
      requests.map(({ url, init }) => [
        init?.method,
        url.split('service-culture')[1],
        new Headers(init?.headers).get('content-type'),
        init?.body,
      ]),
    ).toEqual([
      [
        'POST',
        '/tickets',
        'application/json',
        '{"source":"mine","tickets":[]}',
      ],
      [
        'POST',
        '/tickets/import?source=mine',
        'application/x-ndjson',
        '{}\n{}\n',
      ],
    ]);
  });

  it('writes a plan for the version that was read, and turns over months', async () => {
    const { client, requests } = clientAnswering(() => json({ etag: '"2"' }));
    await client.updateAccount(
      'component:default/email',
      '2026-10',
      { by: '2026-12-01' },
      '"1"',
    );
    await client.getAccounts('component:default/email', { cursor: 'c' });
    await client.getAgreements('component:default/email');
    expect(requests.map(r => r.url.split('service-culture')[1])).toEqual([
      '/services/component/default/email/accounts/2026-10',
      '/services/component/default/email/accounts?cursor=c',
      '/services/component/default/email/agreements',
    ]);
    expect(requests[0].init).toMatchObject({
      method: 'PATCH',
      headers: { 'If-Match': '"1"' },
      body: '{"by":"2026-12-01"}',
    });
  });

  it('gives back what the server says', async () => {
    const { client } = clientAnswering(() => json({ totalItems: 3 }));
    await expect(client.getDepartments()).resolves.toEqual({ totalItems: 3 });
  });

  it('throws an error that tells denied from failed, with the message of the server', async () => {
    const { client } = clientAnswering(() =>
      json(
        {
          error: {
            name: 'NotAllowedError',
            message: 'Ask the IT service desk',
          },
          response: { statusCode: 403 },
        },
        403,
      ),
    );
    await expect(client.getServices()).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 403,
      body: { error: { message: 'Ask the IT service desk' } },
    });
  });

  it('hands the abort signal to the request', async () => {
    const { client, requests } = clientAnswering(() => json({}));
    const { signal } = new AbortController();
    await client.getServices({}, { signal });
    expect(requests[0].init?.signal).toBe(signal);
  });

  it('refuses a name that is no entity ref before it asks anybody', async () => {
    const { client, requests } = clientAnswering(() => json({}));
    await expect(client.getPerformance('email')).rejects.toThrow(/"email"/);
    expect(requests).toEqual([]);
  });
});
