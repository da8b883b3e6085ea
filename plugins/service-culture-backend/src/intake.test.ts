import { request as openRequest, type ClientRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockCredentials } from '@backstage/backend-test-utils';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import eventsBackend from '@backstage/plugin-events-backend';
import type { TicketInput } from '@service-culture/plugin-service-culture-common';
import request from 'supertest';
import { ago, ENTITIES, ticket } from './__testUtils__/entities';
import { startCompany } from './__testUtils__/startCompany';

const HELPDESK = 'service:external:helpdesk';
const NDJSON = 'application/x-ndjson';

const pushed = (externalId: string, more: Partial<TicketInput> = {}) =>
  ticket(externalId, { service: 'component:default/email', ...more });

let company: Awaited<ReturnType<typeof startCompany>>;

beforeAll(async () => {
  company = await startCompany({
    entities: ENTITIES,
    config: {
      serviceCulture: {
        sources: {
          push: [{ id: 'mine', writer: HELPDESK, lateAfter: { hours: 1 } }],
          events: [{ id: 'webhook', topic: 'tickets' }],
        },
      },
      // In this process; the bus between replicas would only hold up the end of the test.
      events: { useEventBus: 'never', http: { topics: ['tickets'] } },
    },
    features: [eventsBackend, eventsServiceFactory],
  });
});

afterAll(() => company.stop());

const requests = async (): Promise<number> => {
  const { body } = await company.get(
    '/services/component/default/email/performance?window=30d',
  );
  return body.volumes.requests;
};

const reportOf = async (source: string) =>
  (await company.get('/sources')).body.items.find(
    (item: any) => item.source === source,
  );

const write = (body: string | object, caller: string = HELPDESK) =>
  company.send('post', '/tickets', body, caller);

describe('POST /tickets', () => {
  it('takes a thousand tickets with all they have, far more than Backstage takes by default', async () => {
    const before = await requests();
    const tickets = Array.from({ length: 1000 }, (_, at) =>
      pushed(`M-${at}`, { title: `A long title ${'x'.repeat(500)}` }),
    );
    const { status, body } = await write({ source: 'mine', tickets });
    expect([status, body]).toEqual([
      200,
      { stored: 1000, unchanged: 0, unassigned: 0, refused: [] },
    ]);
    expect(await requests()).toBe(before + 1000);
  });

  it.each([
    [
      'more than a thousand',
      { source: 'mine', tickets: Array(1001).fill({ title: 'my salary' }) },
      'tickets: expected at most 1000 entries',
    ],
    [
      'no list',
      { source: 'mine', tickets: { title: 'my salary' } },
      'tickets: expected a list',
    ],
    [
      'a source that annotations cannot name',
      { source: 'My desk', tickets: [] },
      'source: "My desk" came; expected a source id in small letters, digits, ".", "_" and "-", like helpdesk',
    ],
    [
      'a field that is not known',
      { source: 'mine', ticket: { title: 'my salary' } },
      'ticket: a value came; expected source, tickets and nothing else',
    ],
    [
      'broken JSON',
      '{"source": "mine", "tickets": [{"title": "my salary"',
      'The body is not JSON; expected one JSON object in UTF-8',
    ],
  ])('refuses %s, and quotes no words of people', async (_, sent, message) => {
    const { status, body, text } = await write(sent);
    expect(status).toBe(400);
    expect(body.error.message).toContain(message);
    expect(text).not.toContain('salary');
  });

  it('refuses a body that is too large', async () => {
    const { status, body } = await write({
      source: 'mine',
      tickets: ['x'.repeat(17 * 1024 * 1024)],
    });
    expect(status).toBe(413);
    expect(body.error.message).toBe(
      'The body is too large; expected at most 16777216 bytes',
    );
  });

  it.each(['helpdesk', 'mine', 'webhook'])(
    'lets nobody else write %s, which has a writer by the configuration',
    async source => {
      const { status, body } = await write(
        { source, tickets: [pushed('X-1')] },
        'theo',
      );
      expect(status).toBe(409);
      expect(body.error.message).toMatch(/each source name has one writer/);
    },
  );

  it('gives a free name to who writes first, a person or a service', async () => {
    const first = { source: 'free', tickets: [pushed('F-1')] };
    expect((await write(first, 'theo')).status).toBe(200);
    expect((await write(first, HELPDESK)).status).toBe(409);
    expect((await write(first, 'theo')).body).toMatchObject({ unchanged: 1 });
    expect(await reportOf('free')).toMatchObject({
      status: 'ok',
      writer: { kind: 'caller', name: 'user:default/theo' },
      lateAfter: null,
    });
  });
});

describe('POST /tickets/import', () => {
  /** A body that is sent piece by piece. */
  function open(source: string): {
    sent: ClientRequest;
    answered: Promise<{ status?: number; body: string }>;
  } {
    const { port } = company.server.address() as AddressInfo;
    const sent = openRequest({
      port,
      method: 'POST',
      path: `/api/service-culture/tickets/import?source=${source}`,
      headers: {
        Authorization: mockCredentials.user.header('user:default/theo'),
        'Content-Type': NDJSON,
      },
    });
    const answered = new Promise<{ status?: number; body: string }>(
      (resolve, reject) => {
        sent.on('error', reject);
        sent.on('response', async response => {
          let body = '';
          for await (const chunk of response) {
            body += chunk;
          }
          resolve({ status: response.statusCode, body });
        });
      },
    );
    return { sent, answered };
  }

  const lines = (prefix: string, from: number, to: number) =>
    Array.from(
      { length: to - from },
      (_, at) => `${JSON.stringify(pushed(`${prefix}-${from + at}`))}\n`,
    ).join('');

  /** Asks until so many more tickets count; the test's own time limit ends it. */
  const until = async (expected: number) => {
    while ((await requests()) < expected) {
      // Asking again is the pause.
    }
  };

  it('counts what came while the rest is still to come', async () => {
    const before = await requests();
    const { sent, answered } = open('history');
    sent.write(lines('H', 0, 600));
    await until(before + 500);
    expect(await requests()).toBe(before + 500);
    sent.end(lines('H', 600, 700));
    const { status, body } = await answered;
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({
      lines: 700,
      stored: 700,
      unchanged: 0,
      unassigned: 0,
      refused: { total: 0, first: [] },
    });
    expect(await requests()).toBe(before + 700);
  });

  it('keeps what came before the connection was cut; sending all again brings the rest', async () => {
    const before = await requests();
    const all = lines('C', 0, 600);
    const { sent, answered } = open('cut');
    sent.write(all);
    await until(before + 500);
    sent.destroy();
    await expect(answered).rejects.toThrow();
    const again = await company.send(
      'post',
      '/tickets/import?source=cut',
      all,
      'theo',
      NDJSON,
    );
    expect(again.body).toMatchObject({ stored: 100, unchanged: 500 });
    expect(await requests()).toBe(before + 600);
  });

  it('answers who may not write the source, though they are still sending', async () => {
    const { sent, answered } = open('mine');
    sent.write(lines('N', 0, 600));
    const { status, body } = await answered;
    expect(status).toBe(409);
    expect(body).toContain('is written by somebody else');
    sent.destroy();
  });

  it('says which line is wrong', async () => {
    const { body } = await company.send(
      'post',
      '/tickets/import?source=wrong',
      `${lines(
        'W',
        0,
        1,
      )}\n{"externalId": "W-1", "title": "my salary"}\nsalary\n`,
      'theo',
      NDJSON,
    );
    expect(body).toMatchObject({ lines: 4, stored: 1 });
    expect(body.refused).toMatchObject({
      total: 2,
      first: [
        { line: 3, externalId: 'W-1', field: 'service' },
        { line: 4, externalId: null, field: 'line' },
      ],
    });
    expect(JSON.stringify(body)).not.toContain('salary');
  });

  it.each([
    ['?source=x', 'application/json', 415, /expected application\/x-ndjson/],
    ['', NDJSON, 400, /source: nothing came/],
  ])('refuses %s as %s with %i', async (query, type, expected, message) => {
    const { status, body } = await company.send(
      'post',
      `/tickets/import${query}`,
      '',
      'theo',
      type,
    );
    expect(status).toBe(expected);
    expect(body.error.message).toMatch(message);
  });
});

describe('Tickets as events', () => {
  /** What a webhook sends to the ingress of the events backend. */
  const webhook = (payload: object) =>
    request(company.server)
      .post('/api/events/http/tickets')
      .set('Content-Type', 'application/json')
      .send(payload);

  it('come through the HTTP ingress: one, a list, or an object with tickets', async () => {
    const before = await requests();
    for (const payload of [
      pushed('E-1'),
      [pushed('E-2'), pushed('E-3')],
      { tickets: [pushed('E-4'), pushed('E-1')] },
    ]) {
      const { status } = await webhook(payload);
      expect(status).toBe(202);
    }
    expect(await requests()).toBe(before + 4);
    expect(await reportOf('webhook')).toMatchObject({
      status: 'ok',
      writer: { kind: 'topic', name: 'tickets' },
      refused: 0,
    });
  });

  it('are reported to operators where they are wrong', async () => {
    await webhook([
      pushed('E-5', { resolvedAt: ago(99) }),
      { salary: 'my salary' },
    ]);
    const { refused, refusals } = await reportOf('webhook');
    expect(refused).toBe(2);
    expect(refusals).toMatchObject([
      { place: 'ticket 2', field: 'externalId' },
      { place: 'ticket E-5', externalId: 'E-5', field: expect.any(String) },
    ]);
    expect(JSON.stringify(refusals)).not.toContain('my salary');
  });
});
