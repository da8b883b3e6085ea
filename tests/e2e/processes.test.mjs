/*
 * What `npm start` and `npm test` start ends with them, however they end.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { test } from 'node:test';

const PROCESSES = new URL('../../scripts/processes.mjs', import.meta.url);

/** A script that runs a child for ever, as `npm start` runs the portal; the child says its process id. */
const SCRIPT = `
  import { endWithChildren, run } from '${PROCESSES}';
  endWithChildren();
  await run(process.execPath, ['--eval', 'console.log(process.pid); setInterval(() => {}, 1000)']);
`;

const isRunning = pid => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Starts the script as npm does, from a process that stays its parent, and waits for the child. */
async function start() {
  const parent = spawn(
    process.execPath,
    [
      '--eval',
      `require('child_process').spawn(process.execPath, ['--input-type=module', '--eval', ${JSON.stringify(
        SCRIPT,
      )}], { stdio: 'inherit' })`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const child = await new Promise(resolve => {
    parent.stdout.once('data', text => resolve(Number(text)));
  });
  // The output closes when the last of them has ended.
  const ended = new Promise(resolve => {
    parent.stdout.once('close', resolve);
  });
  return { parent, child, ended };
}

for (const signal of ['SIGTERM', 'SIGKILL']) {
  test(`nothing is left behind when whoever started it is ended by ${signal}`, async () => {
    const { parent, child, ended } = await start();
    assert.ok(isRunning(child));
    parent.kill(signal);
    await ended;
    assert.ok(!isRunning(child));
  });
}
