/*
 * The README's first command, as a user types it, with the Node that the machine has.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../scripts/ports.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** How long `npm start` may take, in milliseconds: it may have to install everything. */
const PATIENCE = 300_000;

let start;
let said = '';
let app;
let backend;

const setting = (name, value) => ({
  [`APP_CONFIG_${name}`]: JSON.stringify(value),
});

before(async () => {
  app = `http://localhost:${await freePort()}`;
  const port = await freePort();
  backend = `http://localhost:${port}`;
  start = spawn('npm', ['start'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, as a terminal gives it: Ctrl-C reaches all of it.
    detached: true,
    env: {
      ...process.env,
      // Without what was brought for this run: `npm start` brings what it needs itself.
      PATH: process.env.SERVICE_CULTURE_MACHINE_PATH ?? process.env.PATH,
      ...setting('app_baseUrl', app),
      ...setting('backend_cors_origin', app),
      ...setting('backend_baseUrl', backend),
      ...setting('backend_listen_port', port),
    },
  });
  await new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`not ready in time:\n${said}`)),
      PATIENCE,
    );
    for (const stream of [start.stdout, start.stderr]) {
      stream.on('data', text => {
        said += text;
        if (said.includes('Ready: ')) {
          clearTimeout(late);
          resolve();
        }
      });
    }
    start.once('exit', () => reject(new Error(`ended early:\n${said}`)));
  });
});

after(() => {
  if (start.exitCode === null && start.signalCode === null) {
    process.kill(-start.pid, 'SIGKILL');
  }
});

test('npm start opens the portal and says where', async () => {
  assert.ok(said.includes(`Ready: ${app}`));
  const page = await fetch(app);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /<title>\s*Service Culture\s*<\/title>/);
});

test('Ctrl-C ends npm start with everything it started', async () => {
  const ended = new Promise(resolve => {
    start.stdout.once('close', resolve);
  });
  process.kill(-start.pid, 'SIGINT');
  // Its output closes when the last process that could write to it has ended.
  await ended;
  await assert.rejects(fetch(app), 'the pages are still served');
  await assert.rejects(fetch(backend), 'the backend is still running');
});
