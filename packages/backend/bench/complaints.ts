/*
 * yarn bench complaints: what the complaint register costs beside bare endpoints of the same plugin on the same database,
 * asked in turn in one run, so that only the ratios count:
 *
 * - recording a complaint (owner, number, due times, history) beside authorising once and inserting one row;
 * - a filtered list of 50 complaints of 100,000, of those that concern the reader, beside authorising once and reading 50
 *   rows of the same table by its index.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import {
  complaintCreatePermission,
  complaintReadPermission,
} from '@service-culture/plugin-service-culture-common';
import { createPortal } from '../src/createPortal';

const COMPLAINTS = 100_000;
const ROUNDS = 5;
const SECONDS = 4;
const CONNECTIONS = 16;
const PORT = 7398;
const PORTAL = `http://localhost:${PORT}`;
const API = '/api/service-culture';
const COMPANY = resolve(__dirname, '../../../catalog-info');
const COMPLAINT = JSON.stringify({
  service: 'component:default/email',
  description: 'Mail to customers arrives hours late.',
  impact: 'We lost an order.',
});
const ROW = JSON.stringify({ description: 'Mail arrives late.' });

/** Bare endpoints beside the register's own, and one that fills it. */
const bare = createBackendModule({
  pluginId: 'service-culture',
  moduleId: 'bench',
  register(env) {
    env.registerInit({
      deps: {
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        permissions: coreServices.permissions,
      },
      async init({ database, httpAuth, httpRouter, permissions }) {
        const knex = await database.getClient();
        await knex.schema.createTable('bench_rows', table => {
          table.increments('id');
          table.text('content').notNullable();
          table.bigInteger('at').notNullable();
        });
        httpRouter.use(async (req, res, next) => {
          if (!req.path.startsWith('/bench/')) {
            next();
            return;
          }
          const credentials = await httpAuth.credentials(req);
          if (req.path === '/bench/insert') {
            await permissions.authorize(
              [{ permission: complaintCreatePermission as BasicPermission }],
              { credentials },
            );
            const chunks: Buffer[] = [];
            for await (const chunk of req) {
              chunks.push(chunk);
            }
            const [{ id }] = await knex('bench_rows')
              .insert({
                content: Buffer.concat(chunks).toString(),
                at: Date.now(),
              })
              .returning('id');
            res.status(201).json({ id });
          } else if (req.path === '/bench/list') {
            await permissions.authorizeConditional(
              [{ permission: complaintReadPermission }],
              { credentials },
            );
            const items = await knex('complaints_complaints')
              .where({ state: 'received' })
              .orderBy('due_order')
              .limit(50);
            res.json({ items });
          } else {
            await fill(knex);
            res.json({});
          }
        });
      },
    });
  },
});

/** Copies the one complaint there is, to other people, owners, services and states. */
async function fill(knex: any): Promise<void> {
  const [{ id: _, ...row }] = await knex('complaints_complaints').limit(1);
  const [{ content, search }] = await knex('complaints_texts').limit(1);
  const states = [
    'received',
    'acknowledged',
    'investigating',
    'closed',
    'closed',
  ];
  const owners = [
    'maria.keller',
    'daniel.cohen',
    'grace.thompson',
    'arjun.rao',
  ];
  for (let start = 1; start < COMPLAINTS; start += 250) {
    const copies = Array.from({ length: 250 }, (__, index) => {
      const which = start + index;
      return {
        ...row,
        number: `C-2025-${String(which).padStart(6, '0')}`,
        complainant: `user:default/person.${which % 5_000}`,
        owner: `user:default/${owners[which % owners.length]}`,
        service: `component:default/service-${which % 40}`,
        department: `group:default/department-${which % 30}`,
        state: states[which % states.length],
        made_at: Number(row.made_at) - which * 60_000,
        due_order: Number(row.due_order) - which * 60_000,
        next_change_at: null,
      };
    });
    await knex.transaction(async (tx: any) => {
      const ids: { id: number }[] = await tx('complaints_complaints')
        .insert(copies)
        .returning('id');
      await tx('complaints_texts').insert(
        ids.map(({ id }) => ({ complaint_id: id, content, search })),
      );
    });
  }
  await knex.raw('analyze');
}

async function startPortal(folder: string) {
  Object.assign(process.env, {
    APP_CONFIG_backend_baseUrl: JSON.stringify(PORTAL),
    APP_CONFIG_backend_listen_port: String(PORT),
    APP_CONFIG_catalog_locations: JSON.stringify([
      {
        type: 'file',
        target: join(COMPANY, 'company.yaml'),
        rules: [{ allow: ['Component', 'Group', 'User', 'Location'] }],
      },
    ]),
    SERVICE_CULTURE_DATA: folder,
    LOG_LEVEL: 'error',
    NODE_ENV: 'development',
  });
  const backend = createPortal();
  backend.add(bare);
  await backend.start();
}

async function answered<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined) {
      return answer;
    }
    await new Promise(later => {
      setTimeout(later, 500);
    });
  }
}

/** Requests a second of an address, asked from a process of its own. */
async function rate(path: string, token: string, body = ''): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(__dirname, 'askManyTimes.mjs'),
    PORTAL + API + path,
    token,
    String(SECONDS),
    String(CONNECTIONS),
    body,
  ]);
  return JSON.parse(stdout).perSecond;
}

const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function compare(
  name: string,
  token: string,
  bareCall: [string, string?],
  call: [string, string?],
) {
  await rate(bareCall[0], token, bareCall[1]);
  await rate(call[0], token, call[1]);
  const ratios: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const bareRate = await rate(bareCall[0], token, bareCall[1]);
    const ownRate = await rate(call[0], token, call[1]);
    ratios.push(ownRate / bareRate);
    process.stdout.write(
      `${name}, round ${round}: bare ${bareRate}/s, register ${ownRate}/s, ratio ${(
        ownRate / bareRate
      ).toFixed(2)}\n`,
    );
  }
  process.stdout.write(
    `${name} / bare: ${median(ratios).toFixed(2)} (median of ${ROUNDS})\n`,
  );
}

async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'service-culture-bench-'));
  await startPortal(folder);
  const token = await answered<string>(async () => {
    const answer = await fetch(`${PORTAL}/api/auth/example/refresh`, {
      headers: { 'x-example-user': 'maria.keller' },
    });
    return (await answer.json()).backstageIdentity?.token;
  });
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
  };
  await answered(async () => {
    const { status } = await fetch(`${PORTAL}${API}/complaints`, {
      method: 'POST',
      headers,
      body: COMPLAINT,
    });
    return status === 201 ? true : undefined;
  });
  await compare(
    'recording a complaint',
    token,
    ['/bench/insert', ROW],
    ['/complaints', COMPLAINT],
  );
  await fetch(`${PORTAL}${API}/bench/fill`, { headers });
  await compare(
    `50 of ${COMPLAINTS} complaints`,
    token,
    ['/bench/list'],
    ['/complaints?state=received,investigating'],
  );
  process.stdout.write(
    `on ${
      process.env.APP_CONFIG_backend_database
        ? 'the database of APP_CONFIG_backend_database'
        : 'SQLite'
    }\n`,
  );
  // People are still being told of the complaints; nobody waits for that here.
  rmSync(folder, { recursive: true });
  process.exit(0);
}

bench();
