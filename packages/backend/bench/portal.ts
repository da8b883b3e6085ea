import { execFile, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve as resolvePath } from 'node:path';
import { promisify } from 'node:util';
import createKnex, { type Knex } from 'knex';

/** Where the example company is described. */
export const COMPANY = resolvePath(__dirname, '../../../catalog-info');

/** The server for the tests is used; without it only SQLite is measured. */
const POSTGRES =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;

export const DATABASES: ('SQLite' | 'PostgreSQL')[] = POSTGRES
  ? ['SQLite', 'PostgreSQL']
  : ['SQLite'];

const PREFIX = `bench_${process.pid}_`;
const MIB = 1024 * 1024;

/** What one address was like to ask. Times are milliseconds. */
export interface Asked {
  perSecond: number;
  p50: number;
  p95: number;
}

/** A portal with databases of its own, in a process of its own. */
export class Portal {
  private token = '';
  private idle = 0;
  private peak = 0;
  private isWatching = true;

  private constructor(
    private readonly process: ChildProcess,
    private readonly database: (typeof DATABASES)[number],
    private readonly url: string,
    readonly folder: string,
  ) {
    this.watch();
  }

  /** @param prepare - writes what the portal finds in its folder, and says which files describe its catalog */
  static async start(
    database: (typeof DATABASES)[number],
    port: number,
    prepare: (folder: string) => string[],
  ): Promise<Portal> {
    const folder = mkdtempSync(join(tmpdir(), 'service-culture-bench-'));
    const url = `http://localhost:${port}`;
    const child = fork(join(__dirname, 'portalProcess.ts'), {
      execArgv: process.execArgv,
      env: {
        ...process.env,
        APP_CONFIG_backend_baseUrl: JSON.stringify(url),
        APP_CONFIG_backend_listen_port: String(port),
        // Else a large catalog is worked on without end, since the portal's own interval is for editing.
        APP_CONFIG_catalog_processingInterval: JSON.stringify({ hours: 1 }),
        APP_CONFIG_catalog_locations: JSON.stringify(
          prepare(folder).map(target => ({
            type: 'file',
            target,
            rules: [{ allow: ['Component', 'Group', 'User', 'Location'] }],
          })),
        ),
        ...(database === 'PostgreSQL' && {
          APP_CONFIG_backend_database: JSON.stringify({
            client: 'pg',
            connection: POSTGRES,
            prefix: PREFIX,
          }),
        }),
        SERVICE_CULTURE_DATA: folder,
        LOG_LEVEL: 'error',
        NODE_ENV: 'development',
      },
    });
    await once(child, 'message');
    const portal = new Portal(child, database, url, folder);
    portal.token = await answered(async () => {
      const answer = await fetch(`${url}/api/auth/example/refresh`, {
        headers: { 'x-example-user': 'claudia.brandt' },
      });
      return (await answer.json()).backstageIdentity?.token as string;
    });
    return portal;
  }

  /** From now on memory is told above what it is now. */
  async isIdle(): Promise<void> {
    this.idle = await this.memory('collect');
    this.peak = this.idle;
  }

  /** `61 MiB above idle (352 MiB)`, at its peak. */
  memoryAboveIdle(): string {
    const mib = (bytes: number) => `${Math.round(bytes / MIB)} MiB`;
    return `${mib(this.peak - this.idle)} above idle (${mib(this.idle)})`;
  }

  /** The answer of an address, as soon as it satisfies. */
  async until(path: string, satisfies: (answer: any) => boolean) {
    return answered(async () => {
      const answer = await fetch(this.url + path, {
        headers: { authorization: `Bearer ${this.token}` },
      });
      const body = await answer.json();
      return satisfies(body) ? body : undefined;
    });
  }

  /** Asks an address over and over, from a process of its own. */
  async ask(path: string, seconds: number, connections: number) {
    const { stdout } = await promisify(execFile)(process.execPath, [
      join(__dirname, 'askManyTimes.mjs'),
      this.url + path,
      this.token,
      String(seconds),
      String(connections),
    ]);
    return JSON.parse(stdout) as Asked;
  }

  /** Service Culture's own database. */
  open(): Knex {
    if (this.database === 'SQLite') {
      return createKnex({
        client: 'better-sqlite3',
        connection: {
          filename: join(this.folder, 'database', 'service-culture.sqlite'),
        },
        useNullAsDefault: true,
      });
    }
    const address = new URL(POSTGRES!);
    address.pathname = `${PREFIX}service-culture`;
    return createKnex({ client: 'pg', connection: address.toString() });
  }

  /** Ends the process and takes its databases away. */
  async stop(): Promise<void> {
    this.isWatching = false;
    this.process.send('stop');
    await once(this.process, 'exit');
    rmSync(this.folder, { recursive: true });
    if (this.database === 'PostgreSQL') {
      const admin = createKnex({ client: 'pg', connection: POSTGRES });
      const names: string[] = await admin('pg_database')
        .where('datname', 'like', `${PREFIX}%`)
        .pluck('datname');
      for (const name of names) {
        await admin.raw('drop database ??', [name]);
      }
      await admin.destroy();
    }
  }

  private async watch(): Promise<void> {
    while (this.isWatching) {
      this.peak = Math.max(this.peak, await this.memory('memory'));
      await later();
    }
  }

  private async memory(question: 'memory' | 'collect'): Promise<number> {
    if (!this.process.connected) {
      return 0;
    }
    this.process.send(question);
    const [{ rss }] = await once(this.process, 'message');
    return rss;
  }
}

function later(): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, 500);
  });
}

async function answered<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined) {
      return answer;
    }
    await later();
  }
}

export const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
