/*
 * yarn bench NAME: measures what claims to be fast or small. Never part of the tests: a number means something only
 * beside another one of the same run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BENCHES = {
  'file-source':
    'plugins/service-culture-backend-module-file/bench/file-source.ts',
  import: 'plugins/service-culture-backend/bench/import.ts',
  complaints: 'packages/backend/bench/complaints.ts',
  'service-time': 'plugins/service-culture-common/bench/service-time.ts',
  overview: 'packages/backend/bench/overview.ts',
  performance: 'packages/backend/bench/performance.ts',
};

const [name, ...args] = process.argv.slice(2);
const file = BENCHES[name];
if (!file || !existsSync(ROOT + file)) {
  process.stderr.write(
    `"${name ?? ''}" is no benchmark; there are: ${Object.keys(BENCHES).join(
      ', ',
    )}\n`,
  );
  process.exit(2);
}
const { status } = spawnSync(
  process.execPath,
  [
    '--expose-gc',
    '--require',
    '@backstage/cli/config/nodeTransform.cjs',
    file,
    ...args,
  ],
  { cwd: ROOT, stdio: 'inherit' },
);
process.exit(status ?? 1);
