/*
 * What `npm start` and `npm test` start ends with them, however they end.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const PROCESSES = new URL('../../scripts/processes.mjs', import.meta.url);

const folder = mkdtempSync(join(tmpdir(), 'service-culture-processes-'));
after(() => rmSync(folder, { recursive: true }));

// A script that runs a child for ever, as `npm start` runs the portal; the child says its process id.
writeFileSync(
  join(folder, 'start.mjs'),
  `import { endWithChildren, run } from '${PROCESSES}';
   endWithChildren();
   await run(process.execPath, ['--eval', 'console.log("pid", process.pid); setInterval(() => {}, 1000)']);`,
);
writeFileSync(
  join(folder, 'package.json'),
  JSON.stringify({ name: 'forever', scripts: { start: 'node start.mjs' } }),
);

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

for (const signal of ['SIGTERM', 'SIGKILL']) {
  test(
    `nothing is left behind when ${signal} ends npm alone`,
    { timeout: 30_000 },
    async () => {
      const npm = spawn('npm', ['start'], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const child = await new Promise(resolve => {
        npm.stdout.on('data', text => {
          const said = /pid (\d+)/.exec(text);
          if (said) resolve(Number(said[1]));
        });
      });
      assert.ok(isRunning(child));
      // The output closes when the last process that could write to it has ended.
      const ended = new Promise(resolve => {
        npm.stdout.once('close', resolve);
      });
      npm.kill(signal);
      await ended;
      assert.ok(!isRunning(child));
    },
  );
}
