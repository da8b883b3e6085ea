import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from './processes.mjs';
import { Failure, say } from './say.mjs';

const ROOT = new URL('..', import.meta.url);
const WINDOWS = process.platform === 'win32';

const { engines, packageManager } = JSON.parse(
  readFileSync(new URL('package.json', ROOT), 'utf8'),
);
/** Major versions of Node on which Backstage runs: "22 || 24". */
const SUPPORTED = engines.node.split('||').map(Number);
const NEWEST = Math.max(...SUPPORTED);
const YARN = packageManager.replace('yarn@', '');

const nodeIsSupported = () =>
  SUPPORTED.includes(Number(process.versions.node.split('.')[0]));

function yarnIsSupported() {
  const found = spawnSync('yarn', ['--version'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: WINDOWS,
    timeout: 20_000,
    // Corepack would ask whether it may download, and wait for an answer.
    env: { ...process.env, COREPACK_ENABLE_DOWNLOAD_PROMPT: '0' },
  });
  return (
    found.status === 0 &&
    Number(found.stdout.split('.')[0]) >= Number(YARN.split('.')[0])
  );
}

/** Brings Node and Yarn through npx, which keeps them in npm's own cache. */
function bring() {
  const tell =
    'process.stdout.write(JSON.stringify({ node: process.execPath, path: process.env.PATH }))';
  const brought = spawnSync(
    'npx',
    [
      '--yes',
      `--package=node@${NEWEST}`,
      `--package=@yarnpkg/cli-dist@${YARN}`,
      '--',
      'node',
      '--eval',
      WINDOWS ? `"${tell}"` : tell,
    ],
    {
      cwd: ROOT,
      encoding: 'utf8',
      shell: WINDOWS,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  try {
    return JSON.parse(brought.stdout);
  } catch {
    throw new Failure(
      `npm could not bring Node ${NEWEST} and Yarn ${YARN}; what it said stands above. ` +
        `Check that this machine reaches npm's registry, or install Node ${NEWEST} and Yarn ${YARN} yourself and try again.`,
    );
  }
}

/**
 * Makes sure that a script runs on a Node that Backstage supports, with Yarn at hand: where it does not, both are brought
 * and the script runs again on them.
 *
 * @param script - URL of the script
 * @returns null where all is well; else the exit code of the script that ran again
 */
export async function onSupportedToolchain(script) {
  if (process.env.SERVICE_CULTURE_TOOLCHAIN === 'brought') {
    return null;
  }
  const yarn = yarnIsSupported();
  if (nodeIsSupported() && yarn) {
    return null;
  }
  say(
    nodeIsSupported()
      ? `Yarn ${YARN} is not installed here: bringing it`
      : `Node ${process.versions.node} cannot run Backstage, which needs ${engines.node}: bringing Node ${NEWEST} and Yarn ${YARN}`,
  );
  const { node, path } = bring();
  return run(node, [fileURLToPath(script), ...process.argv.slice(2)], {
    env: {
      ...process.env,
      PATH: path,
      SERVICE_CULTURE_TOOLCHAIN: 'brought',
    },
  });
}
