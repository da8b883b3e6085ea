/*
 * npm test / yarn test: every test of the repository, store tests on SQLite and on a real PostgreSQL. What stands behind
 * it goes to Jest: npm test -- plugins/service-culture-backend
 */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { installIfNeeded } from './install.mjs';
import { endWithChildren, isStopping, run } from './processes.mjs';
import { Failure, main, say } from './say.mjs';
import { testDatabase } from './testDatabase.mjs';
import { onSupportedToolchain } from './toolchain.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);

/** When a test counts as hanging, in milliseconds: pages render slowly where several packages share two cores. */
const PATIENCE = '60000';

/** Paths and names of tests: then only these are run, and store tests need not be among them. */
const isSelection = args.some(arg => !arg.startsWith('-'));

async function test() {
  let database = { async stop() {} };
  endWithChildren(() => database.stop());
  const elsewhere = await onSupportedToolchain(import.meta.url);
  if (elsewhere !== null) {
    return elsewhere;
  }
  await installIfNeeded();

  database = await testDatabase();
  try {
    const cli = createRequire(import.meta.url).resolve(
      '@backstage/cli/bin/backstage-cli',
    );
    const flags = ['--testTimeout', PATIENCE];
    const command = [cli, 'repo', 'test', ...flags, ...args];
    const code = await run(process.execPath, command, {
      cwd: ROOT,
      env: {
        ...process.env,
        // Else Jest watches, and test databases come from a container engine or are silently left out.
        CI: 'true',
        BACKSTAGE_TEST_DISABLE_DOCKER: 'true',
        [database.variable]: database.connectionString,
      },
    });
    if (code !== 0 || isStopping()) {
      return code;
    }
    if (await database.wasUsed()) {
      say('Store tests ran on PostgreSQL too');
    } else if (isSelection) {
      say('None of the chosen tests ran on PostgreSQL');
    } else {
      throw new Failure(
        'No test ran on PostgreSQL: no test database was made on the server. Store tests take theirs from ' +
          `TestDatabases.eachSupportedId(), which leaves PostgreSQL out when ${database.variable} does not name its version.`,
      );
    }
    return 0;
  } finally {
    await database.stop();
  }
}

main(test);
