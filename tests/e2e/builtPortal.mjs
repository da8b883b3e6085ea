import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../scripts/ports.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where the built portal is unpacked, and what it leaves behind for whoever looks into a failure. */
export const OUTPUT = join(ROOT, '.test-output');
const BUILT = join(OUTPUT, 'built');

/** How long a start may take, in milliseconds. */
const PATIENCE = 180_000;

/**
 * Unpacks what `yarn build:all` made of app and backend, and installs what it needs to run: what a container image
 * would hold.
 */
export function unpack() {
  rmSync(BUILT, { recursive: true, force: true });
  mkdirSync(BUILT, { recursive: true });
  for (const name of ['skeleton', 'bundle']) {
    execFileSync('tar', [
      'xzf',
      join(ROOT, `packages/backend/dist/${name}.tar.gz`),
      '-C',
      BUILT,
    ]);
  }
  for (const name of ['.yarnrc.yml', 'package.json', 'yarn.lock']) {
    cpSync(join(ROOT, name), join(BUILT, name));
  }
  execFileSync('yarn', ['workspaces', 'focus', '--all', '--production'], {
    cwd: BUILT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Writes the example company's tickets as of now to `folder`. */
export function writeTickets(folder) {
  execFileSync(
    process.execPath,
    [
      '--require',
      '@backstage/cli/config/nodeTransform.cjs',
      'packages/backend/src/exampleTickets/generate.ts',
      'catalog-info',
      folder,
    ],
    { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] },
  );
}

/** A running built portal. */
export class BuiltPortal {
  /** @param data - folder of its databases and ticket exports */
  static async start({ data, env = {} }) {
    const port = await freePort();
    const portal = new BuiltPortal(`http://localhost:${port}`);
    portal.child = spawn(
      process.execPath,
      ['packages/backend', '--config', join(ROOT, 'app-config.yaml')],
      {
        cwd: BUILT,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          // The example company's sign-in is refused in production, and a smoke test has no other.
          NODE_ENV: 'development',
          SERVICE_CULTURE_DATA: data,
          APP_CONFIG_app_baseUrl: JSON.stringify(portal.url),
          APP_CONFIG_backend_baseUrl: JSON.stringify(portal.url),
          APP_CONFIG_backend_listen_port: JSON.stringify(port),
          APP_CONFIG_catalog_locations: JSON.stringify([
            {
              type: 'file',
              target: join(ROOT, 'catalog-info/company.yaml'),
              rules: [{ allow: ['Component', 'Group', 'User', 'Location'] }],
            },
          ]),
          ...env,
        },
      },
    );
    for (const stream of [portal.child.stdout, portal.child.stderr]) {
      stream.on('data', text => {
        portal.log += text;
      });
    }
    portal.ended = new Promise(resolve => {
      portal.child.once('exit', resolve);
    });
    return portal;
  }

  log = '';

  constructor(url) {
    this.url = url;
  }

  /** Asks again and again until `ask` answers something, and returns that. */
  async until(what, ask) {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const answer = await ask().catch(() => undefined);
      if (answer) {
        return answer;
      }
      if (this.child.exitCode !== null || Date.now() > end) {
        throw new Error(`${what}: not so\n${this.log.slice(-4000)}`);
      }
      await new Promise(resolve => {
        setTimeout(resolve, 200);
      });
    }
  }

  /** Signs in as a person of the example company. @returns a function that asks the API as them */
  async signIn(name) {
    const token = await this.until(`${name} can sign in`, async () => {
      const answer = await fetch(`${this.url}/api/auth/example/refresh`, {
        headers: { 'x-example-user': name },
      });
      const { backstageIdentity } = await answer.json();
      return backstageIdentity?.token;
    });
    return path =>
      fetch(`${this.url}/api/service-culture${path}`, {
        headers: { authorization: `Bearer ${token}` },
      });
  }

  async stop() {
    this.child.kill('SIGTERM');
    await this.ended;
  }
}
