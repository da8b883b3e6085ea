import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { run } from './processes.mjs';
import { Failure, say } from './say.mjs';

const ROOT = new URL('..', import.meta.url);

/** Yarn writes it at the end of an installation. */
const STATE = new URL('node_modules/.yarn-state.yml', ROOT);
/** Which yarn.lock was installed last. Times of files say little after a `git checkout`. */
const INSTALLED = new URL('node_modules/.installed-yarn-lock', ROOT);

function fingerprint() {
  const lock = readFileSync(new URL('yarn.lock', ROOT));
  return createHash('sha256').update(lock).digest('hex');
}

const isInstalled = () =>
  existsSync(STATE) &&
  existsSync(INSTALLED) &&
  readFileSync(INSTALLED, 'utf8') === fingerprint();

/** Installs what yarn.lock names, where that has not been done yet. */
export async function installIfNeeded() {
  if (isInstalled()) {
    return;
  }
  say(
    existsSync(STATE)
      ? 'yarn.lock has changed: installing what is new'
      : 'Installing about 1,600 packages; the first time takes a minute or two',
  );
  const code = await run('yarn', ['install', '--immutable'], {
    cwd: ROOT,
    shell: process.platform === 'win32',
  });
  if (code !== 0) {
    throw new Failure(
      'The installation failed; what Yarn said stands above. Where it speaks of the network, try again when the ' +
        'registry can be reached. Where it says that the lockfile would change, run "yarn install", and commit yarn.lock.',
    );
  }
  writeFileSync(INSTALLED, fingerprint());
}
