import { ServiceCultureClient } from './ServiceCultureClient';

function clientAnswering(status = 200, body: unknown = {}) {
  const requests: { url: string; init: RequestInit }[] = [];
  const { complaints } = new ServiceCultureClient({
    discoveryApi: { getBaseUrl: async id => `/api/${id}` },
    fetchApi: {
      fetch: async (url, init) => {
        requests.push({ url: String(url), init: init ?? {} });
        return new Response(JSON.stringify(body), {
          status,
          headers: { 'content-type': 'application/json' },
        });
      },
    },
  });
  return { complaints, requests };
}

describe('ComplaintsClient', () => {
  it('makes a complaint with a key, so that sending it twice makes one', async () => {
    const { complaints, requests } = clientAnswering(201);
    await complaints.create({ description: 'It is slow' }, 'key-1');
    expect(requests).toEqual([
      {
        url: '/api/service-culture/complaints',
        init: expect.objectContaining({
          method: 'POST',
          headers: {
            Accept: 'application/json',
            'Content-Type': 'application/json',
            'Idempotency-Key': 'key-1',
          },
          body: '{"description":"It is slow"}',
        }),
      },
    ]);
  });

  it('puts filters in the URL, and words searched for in the body', async () => {
    const { complaints, requests } = clientAnswering();
    await complaints.list({ state: ['received', 'resolved'], overdue: true });
    await complaints.list({ state: ['received'], search: 'my boss' });
    expect(requests[0].url).toBe(
      '/api/service-culture/complaints?state=received%2Cresolved&overdue=true',
    );
    expect(requests[1].url).toBe('/api/service-culture/complaints/query');
    expect(requests[1].init.body).toBe(
      '{"state":["received"],"search":"my boss"}',
    );
  });

  it('asks who will answer without naming anybody in a URL', async () => {
    const { complaints, requests } = clientAnswering();
    await complaints.promise({ subjects: ['user:default/boss'] });
    expect(requests[0].url).toBe('/api/service-culture/complaints/promise');
    expect(requests[0].init.body).toBe('{"subjects":["user:default/boss"]}');
  });

  it('says which version a change is based on', async () => {
    const { complaints, requests } = clientAnswering();
    await complaints.act('C-2026-000001', { action: 'accept' }, '"7"');
    expect(requests[0]).toMatchObject({
      url: '/api/service-culture/complaints/C-2026-000001',
      init: {
        method: 'PATCH',
        headers: { 'If-Match': '"7"' },
        body: '{"action":"accept"}',
      },
    });
  });

  it('never puts a claim code in a URL', async () => {
    const { complaints, requests } = clientAnswering();
    await complaints.claim('ABCD');
    await complaints.actByClaim('ABCD', { action: 'withdraw' }, '"1"');
    for (const { url, init } of requests) {
      expect(url).toBe('/api/service-culture/complaints/claim');
      expect(init.body).toContain('ABCD');
    }
  });

  it('sends a log as CSV and gets a file back as it is', async () => {
    const { complaints, requests } = clientAnswering(200, 'number');
    await complaints.import('a;b', { dryRun: true });
    const file = await complaints.export('csv', { channel: 'phone' });
    expect(requests.map(({ url }) => url.split('service-culture')[1])).toEqual([
      '/complaints/import?dryRun=true',
      '/complaints.csv?channel=phone',
    ]);
    expect(requests[0].init).toMatchObject({
      headers: { 'Content-Type': 'text/csv' },
      body: 'a;b',
    });
    expect(await file.text()).toBe('"number"');
  });

  it('hands on the present state when somebody else was faster', async () => {
    const { complaints } = clientAnswering(412, {
      error: {
        name: 'PreconditionFailedError',
        message: 'changed',
        current: { etag: '"8"' },
      },
      response: { statusCode: 412 },
    });
    await expect(
      complaints.act('C-2026-000001', { action: 'accept' }, '"7"'),
    ).rejects.toMatchObject({
      statusCode: 412,
      body: { error: { current: { etag: '"8"' } } },
    });
  });
});
