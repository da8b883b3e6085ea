import type { Router } from 'express';
import { z } from 'zod';
import { mockServices } from '@backstage/backend-test-utils';
import { DateTime } from 'luxon';
import { ENTITIES, ticket } from '../__testUtils__/entities';
import { startCompany } from '../__testUtils__/startCompany';
import { createRouter } from '../router';
import { createDocument } from './createDocument';
import { operations } from './operations';

const lastMonth = DateTime.utc().startOf('month').minus({ months: 1 });

/** Solved a week late, last month. */
const LATE = ticket('T-5', {
  openedAt: lastMonth.plus({ days: 5 }).toISO()!,
  firstResponseAt: undefined,
  resolvedAt: lastMonth.plus({ days: 12 }).toISO()!,
  updatedAt: lastMonth.plus({ days: 12 }).toISO()!,
});

/** What operations that write are sent, by their id. */
const WRITES: Record<
  string,
  { query?: string; body?: object | string; type?: string }
> = {
  writeTickets: {
    body: { source: 'pushed', tickets: [ticket('T-1'), { externalId: 'T-2' }] },
  },
  tryPromise: { body: { metric: 'resolution', target: '90% within 8h' } },
  updateAccount: {
    body: {
      cause: 'A server was down',
      action: 'A second server',
      who: 'user:default/theo',
      by: '2030-01-01',
    },
  },
  importComplaints: {
    query: '?dryRun=true',
    body: 'Made at,Description\n2026-01-01,Slow\nyesterday,Slow\n',
    type: 'text/csv',
  },
  importTickets: {
    query: '?source=pushed',
    body: `${JSON.stringify(ticket('T-3'))}\nnonsense\n`,
    type: 'application/x-ndjson',
  },
};

/** Makes a complaint that is there to be asked for, and an anonymous one; what is sent then, by operation. */
async function complain({ send }: Awaited<ReturnType<typeof startCompany>>) {
  const make = async (more: object) =>
    (await send('post', '/complaints', { description: 'Slow', ...more })).body;
  const { number, etag } = await make({});
  const { claimCode: code } = await make({ identity: 'anonymous' });
  const bodies: Record<string, object> = {
    createComplaint: { description: 'Slow' },
    handOverComplaints: {
      complaints: [{ number, etag }],
      owner: 'user:default/olga',
      reason: 'Please',
    },
    getClaimedComplaint: { code },
    updateClaimedComplaint: { code, action: { action: 'withdraw' } },
    updateComplaint: { action: 'message', text: 'Still slow' },
  };
  return { number: number as string, etag: etag as string, bodies };
}

/** Paths of every route below a router, as OpenAPI writes them. */
function routesOf(router: Router): string[] {
  return router.stack.flatMap(({ route, handle }: any) =>
    route
      ? Object.keys(route.methods).map(
          method => `${method} ${route.path.replace(/:(\w+)/g, '{$1}')}`,
        )
      : routesOf(handle),
  );
}

/** What routes do not answer without. */
const NEEDED: Record<string, string | undefined> = {
  tickets: '?metric=requests&window=30d',
  trend: '?figure=resolution&window=30d',
};

describe('The OpenAPI document', () => {
  it('names every route there is, and no other', () => {
    const router = createRouter({
      httpAuth: mockServices.httpAuth(),
      serviceLevels: {} as any,
      sources: {} as any,
      accounts: {} as any,
      trial: {} as any,
      intake: {} as any,
      ambassadors: {} as any,
      complaints: {} as any,
      complaintStatistics: {} as any,
      complaintExport: {} as any,
      complaintImport: {} as any,
    });
    expect(
      operations.map(({ method = 'get', path }) => `${method} ${path}`).sort(),
    ).toEqual(routesOf(router).sort());
  });

  it('says of each parameter what the router accepts', () => {
    const { paths } = createDocument(operations) as any;
    const parameters = Object.fromEntries(
      paths['/services/{kind}/{namespace}/{name}/tickets'].get.parameters.map(
        (parameter: any) => [parameter.name, parameter],
      ),
    );
    expect(parameters.kind).toMatchObject({ in: 'path', required: true });
    expect(parameters.metric).toMatchObject({
      in: 'query',
      required: true,
      schema: { enum: expect.arrayContaining(['resolution', 'open']) },
    });
    expect(parameters.limit).toMatchObject({
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 1000, default: 50 },
    });
    expect(parameters.from.schema).toMatchObject({ format: 'date' });
  });

  it('says of a write what it takes, what it answers and how it can fail', () => {
    const { paths, components } = createDocument(operations) as any;
    const { post } = paths['/tickets'];
    expect(post.requestBody.content['application/json'].schema.$ref).toBe(
      '#/components/schemas/TicketsWrite',
    );
    const { tickets } = components.schemas.TicketsWrite.properties;
    expect(tickets).toMatchObject({
      maxItems: 1000,
      items: { required: expect.arrayContaining(['externalId', 'openedAt']) },
    });
    expect(Object.keys(post.responses)).toEqual(
      expect.arrayContaining(['200', '400', '401', '403', '409', '413', '415']),
    );
  });

  it('says of a change to a record that it needs If-Match, and what becomes of a stale one', () => {
    const { paths } = createDocument([
      {
        path: '/things/{number}',
        method: 'patch',
        id: 'changeThing',
        summary: 'Changes a thing',
        permission: null,
        body: { name: 'ThingChange', schema: z.object({ name: z.string() }) },
        answer: { name: 'Thing', schema: z.object({ etag: z.string() }) },
        versioned: true,
      },
    ]) as any;
    const { patch } = paths['/things/{number}'];
    expect(patch.parameters).toContainEqual(
      expect.objectContaining({
        name: 'If-Match',
        in: 'header',
        required: true,
      }),
    );
    expect(Object.keys(patch.responses)).toEqual(
      expect.arrayContaining(['412', '428']),
    );
  });

  it('refers only to schemas it has', () => {
    const document = createDocument(operations) as any;
    const refs = [
      ...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g),
    ].map(([, name]) => name);
    expect([...new Set(refs)].sort()).toEqual(
      Object.keys(document.components.schemas).sort(),
    );
  });

  it('describes what the plugin really answers, and is one of the answers', async () => {
    const company = await startCompany({
      entities: ENTITIES,
      tickets: [
        ticket('T-1', { respect: 5, assignments: 1 }),
        ticket('T-2', { state: 'open', resolvedAt: undefined }),
        ticket('T-3', { service: 'Nobody knows' }),
        ticket('T-4', { state: 'resolved', resolvedAt: undefined }),
        LATE,
      ],
    });
    try {
      const { number, etag, bodies } = await complain(company);
      for (const {
        id,
        method = 'get',
        path,
        answer,
        versioned,
      } of operations) {
        const real =
          path
            .replace('{number}', number)
            .replace('{kind}', 'component')
            .replace('{source}', 'helpdesk')
            .replace('{externalId}', 'T-1')
            .replace('{namespace}', 'default')
            .replace('{month}', lastMonth.toFormat('yyyy-MM'))
            .replace(
              '{name}',
              path.startsWith('/departments') ? 'finance' : 'email',
            ) + (method === 'get' ? NEEDED[path.split('/').at(-1)!] ?? '' : '');
        const {
          query = '',
          body: sent = bodies[id] ?? {},
          type,
        } = WRITES[id] ?? {};
        const seen = path.startsWith('/complaints') ? etag : '"0"';
        const {
          status,
          body,
          text = '',
        } = await (method === 'get'
          ? company.get(real)
          : company
              .send(method, real + query, sent, 'anyone', type)
              .set(versioned ? { 'If-Match': seen } : {}));
        expect([id, status]).toEqual([id, answer.status ?? 200]);
        // The schema takes out what it does not know, so nothing is answered that the document does not tell of.
        const content = answer.mediaType ? text : body;
        expect(answer.schema.parse(content)).toEqual(content);
      }
      const { body } = await company.get('/openapi.json');
      expect(body).toEqual(
        JSON.parse(JSON.stringify(createDocument(operations))),
      );
    } finally {
      await company.stop();
    }
  });

  it('describes the errors of the plugin', async () => {
    const company = await startCompany({ entities: [] });
    try {
      const { body } = await company.get('/services?limit=0');
      expect(body).toMatchObject({
        error: { name: 'InputError', message: expect.any(String) },
        response: { statusCode: 400 },
      });
    } finally {
      await company.stop();
    }
  });
});
