/*
 * yarn bench performance: how many requests a second the figures of one service take, beside a bare endpoint that does
 * nothing but authenticate and authorise once. Both are asked in turn in one run, so that only the ratio counts.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import { performanceReadPermission } from '@service-culture/plugin-service-culture-common';
import { createPortal } from '../src/createPortal';
import { readCompany } from '../src/exampleTickets/Company';
import { exportTickets } from '../src/exampleTickets/exportTickets';

const ROUNDS = 5;
const SECONDS = 4;
const CONNECTIONS = 16;
const PORT = 7399;
const PORTAL = `http://localhost:${PORT}`;
const BARE = '/api/bare';
const PERFORMANCE =
  '/api/service-culture/services/component/default/email/performance';
const COMPANY = resolve(__dirname, '../../../catalog-info');

const bare = createBackendPlugin({
  pluginId: 'bare',
  register(env) {
    env.registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        permissions: coreServices.permissions,
      },
      async init({ httpAuth, httpRouter, permissions }) {
        httpRouter.use(async (req, res) => {
          const credentials = await httpAuth.credentials(req);
          const [decision] = await permissions.authorize(
            [{ permission: performanceReadPermission as BasicPermission }],
            { credentials },
          );
          res.json(decision);
        });
      },
    });
  },
});

/** Starts the portal on databases of its own, with the example company and its tickets. */
async function startPortal(folder: string) {
  exportTickets({
    company: readCompany(COMPANY, new Date()),
    seed: 'bench',
    now: new Date(),
    folder: join(folder, 'exports'),
  });
  const settings = {
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
  };
  Object.assign(process.env, settings);
  const backend = createPortal();
  backend.add(bare);
  await backend.start();
  return backend;
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
async function rate(path: string, token: string): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(__dirname, 'askManyTimes.mjs'),
    PORTAL + path,
    token,
    String(SECONDS),
    String(CONNECTIONS),
  ]);
  return Number(stdout);
}

const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'service-culture-bench-'));
  const backend = await startPortal(folder);
  const token = await answered<string>(async () => {
    const answer = await fetch(`${PORTAL}/api/auth/example/refresh`, {
      headers: { 'x-example-user': 'claudia.brandt' },
    });
    return (await answer.json()).backstageIdentity?.token;
  });
  await answered(async () => {
    const answer = await fetch(PORTAL + PERFORMANCE, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { sources } = await answer.json();
    return sources[0].status === 'ok' ? true : undefined;
  });
  await rate(BARE, token);
  await rate(PERFORMANCE, token);
  const ratios: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const bareRate = await rate(BARE, token);
    const performanceRate = await rate(PERFORMANCE, token);
    ratios.push(performanceRate / bareRate);
    process.stdout.write(
      `round ${round}: bare ${bareRate}/s, performance ${performanceRate}/s, ratio ${(
        performanceRate / bareRate
      ).toFixed(2)}\n`,
    );
  }
  process.stdout.write(
    `performance / bare endpoint: ${median(ratios).toFixed(
      2,
    )} (median of ${ROUNDS}), on ${
      process.env.APP_CONFIG_backend_database
        ? 'the database of APP_CONFIG_backend_database'
        : 'SQLite'
    }\n`,
  );
  await backend.stop();
  rmSync(folder, { recursive: true });
  process.exit(0);
}

bench();
