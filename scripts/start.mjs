/*
 * npm start / yarn start: the portal with the example company, from a clean clone to a page.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { installIfNeeded } from './install.mjs';
import { mustBeFree } from './ports.mjs';
import { endWithChildren, isStopping, run } from './processes.mjs';
import { Failure, main, say } from './say.mjs';
import { onSupportedToolchain } from './toolchain.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Databases and ticket exports. An absolute path, as the backend runs in another folder. */
const DATA = fileURLToPath(new URL('../.data', import.meta.url));

/** How often the made-up tickets go on with their lives while the portal runs, in milliseconds. */
const TICKETS_EVERY = 10 * 60_000;

/** A setting from the environment, as Backstage reads it there: in JSON. */
const setting = (name, otherwise) =>
  JSON.parse(process.env[`APP_CONFIG_${name}`] ?? JSON.stringify(otherwise));

const app = new URL(setting('app_baseUrl', 'http://localhost:3000'));
const backend = new URL(setting('backend_baseUrl', 'http://localhost:7007'));
const backendPort = setting('backend_listen_port', Number(backend.port));

function writeTickets(options) {
  return run(
    process.execPath,
    [
      '--require',
      '@backstage/cli/config/nodeTransform.cjs',
      'packages/backend/src/exampleTickets/generate.ts',
      'catalog-info',
      `${DATA}/exports`,
    ],
    { cwd: ROOT, ...options },
  );
}

/** Tickets as of now, and again every ten minutes. A later start need not wait: it shows those of the start before. */
async function ticketsForToday() {
  const inBackground = () =>
    writeTickets({ stdio: ['ignore', 'ignore', 'inherit'] });
  if (existsSync(`${DATA}/exports`)) {
    inBackground();
  } else {
    mkdirSync(DATA, { recursive: true });
    if ((await writeTickets()) !== 0) {
      throw new Failure(
        `The tickets of the example company could not be written to ${DATA}; the reason stands above.`,
      );
    }
  }
  setInterval(inBackground, TICKETS_EVERY).unref();
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/** Made once, through the API, when the portal is there. */
function complaintsOfTheCompany() {
  run(
    process.execPath,
    [
      '--require',
      '@backstage/cli/config/nodeTransform.cjs',
      'packages/backend/src/exampleComplaints/tell.ts',
      backend.origin,
    ],
    { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] },
  );
}

async function sayWhenReady() {
  const ready = new URL('/.backstage/health/v1/readiness', backend);
  while (!isStopping()) {
    if ((await answers(ready)) && (await answers(app))) {
      say(`Ready: ${app.origin}  (Ctrl-C stops it)`);
      complaintsOfTheCompany();
      return;
    }
    await new Promise(resolve => {
      setTimeout(resolve, 500).unref();
    });
  }
}

async function start() {
  endWithChildren();
  const elsewhere = await onSupportedToolchain(import.meta.url);
  if (elsewhere !== null) {
    return elsewhere;
  }
  if (process.env.NODE_ENV === 'production') {
    throw new Failure(
      'This starts the example portal, in which anyone signs in as anyone, and NODE_ENV is production. ' +
        'Start it without NODE_ENV, or see docs/operating.md for a portal of your own.',
    );
  }
  await mustBeFree(
    Number(app.port || 80),
    'the pages',
    'choose another: APP_CONFIG_app_baseUrl=\'"http://localhost:3001"\' APP_CONFIG_backend_cors_origin=\'"http://localhost:3001"\'',
  );
  await mustBeFree(
    backendPort,
    'the backend',
    'choose another: APP_CONFIG_backend_listen_port=7008 APP_CONFIG_backend_baseUrl=\'"http://localhost:7008"\'',
  );
  await installIfNeeded();

  await ticketsForToday();

  say('Starting the portal');
  sayWhenReady();
  const cli = createRequire(import.meta.url).resolve(
    '@backstage/cli/bin/backstage-cli',
  );
  return run(
    process.execPath,
    [cli, 'repo', 'start', ...process.argv.slice(2)],
    { cwd: ROOT, env: { ...process.env, SERVICE_CULTURE_DATA: DATA } },
  );
}

main(start);
