/*
 * yarn bench import [tickets]: tickets a second of an import with all that belongs to it (checks, judging, outcomes,
 * totals), beside plain knex inserts, 500 rows at a time, of the very rows that the import made, into the same tables
 * with the same indexes in another database: of the tickets alone, and of the tickets with their outcomes. They take
 * turns in one run, so that only the ratio counts. A batch of the import is a transaction, and so is a plain insert.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TicketInput } from '@service-culture/plugin-service-culture-common';
import createKnex, { type Knex } from 'knex';
import { service, snapshotOf, target } from '../src/__testUtils__/company';
import { DatabaseProjectionStore } from '../src/projection';
import {
  AgreementKeeper,
  DatabaseAgreementStore,
  DatabaseTicketStore,
  DecisionOutbox,
  TicketWriter,
} from '../src/service-levels';
import { madeUpTickets } from './madeUpTickets';

const TICKETS = Number(process.argv[2] ?? 1_000_000);
const SERVICES = 50;
const DEPARTMENTS = 12;
/** What a source hands over at once. */
const BATCH = 500;
/** Tickets after which import and plain inserts take turns. */
const TURN = 5_000;
const MIB = 1024 * 1024;
const NOW = Date.parse('2026-11-20T12:00:00Z');
const MIGRATIONS = { directory: join(__dirname, '../migrations') };
const POSTGRES =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;

interface Place {
  name: string;
  open(name: string): Promise<Knex>;
  close(): Promise<void>;
}

function sqlite(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'service-culture-bench-'));
  const opened: Knex[] = [];
  return {
    name: 'SQLite',
    async open(name) {
      const knex = createKnex({
        client: 'better-sqlite3',
        connection: { filename: join(folder, `${name}.sqlite`) },
        useNullAsDefault: true,
      });
      await knex.raw('PRAGMA foreign_keys = ON');
      opened.push(knex);
      return knex;
    },
    async close() {
      await Promise.all(opened.map(knex => knex.destroy()));
      rmSync(folder, { recursive: true });
    },
  };
}

function postgres(url: string): Place {
  const admin = createKnex({ client: 'pg', connection: url });
  const opened: { knex: Knex; database: string }[] = [];
  return {
    name: 'PostgreSQL',
    async open(name) {
      const database = `bench_${name}_${process.pid}`;
      await admin.raw(`create database ${database}`);
      const address = new URL(url);
      address.pathname = database;
      const knex = createKnex({
        client: 'pg',
        connection: address.toString(),
        pool: { min: 1, max: 4 },
      });
      opened.push({ knex, database });
      return knex;
    },
    async close() {
      for (const { knex, database } of opened) {
        await knex.destroy();
        await admin.raw(`drop database ${database}`);
      }
      await admin.destroy();
    },
  };
}

const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Median and range. */
function spread(ratios: number[]): string {
  const [low, middle, high] = [
    Math.min(...ratios),
    median(ratios),
    Math.max(...ratios),
  ].map(ratio => ratio.toFixed(2));
  return `${middle} (median of ${ratios.length} turns, ${low} to ${high})`;
}

async function insertPlainly(knex: Knex, table: string, rows: object[]) {
  for (let at = 0; at < rows.length; at += BATCH) {
    await knex(table).insert(rows.slice(at, at + BATCH));
  }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

async function bench(place: Place) {
  const knex = await place.open('import');
  await knex.migrate.latest(MIGRATIONS);
  const plain = await place.open('plain');
  await plain.migrate.latest(MIGRATIONS);

  const agreements = new DatabaseAgreementStore(knex);
  const store = new DatabaseTicketStore(knex);
  const writer = new TicketWriter({
    store,
    agreements,
    outbox: new DecisionOutbox(knex),
    now: () => NOW,
    atRiskShare: 0.75,
  });
  const names = Array.from({ length: SERVICES }, (_, at) => `service-${at}`);
  const services = names.map(name =>
    service(name, {
      hours: {
        ...service(name).promise.hours,
        holidayRegion: 'DE-BE',
      },
      targets: [
        target('first-response', 95, 60),
        target('first-response', 99, 15, { priority: 'critical' }),
        target('resolution', 90, 480),
        target('resolution', 95, 240, {
          priority: 'high',
          hours: 'around-the-clock',
        }),
        target('satisfaction', 85, null),
        target('respect', 90, null),
      ],
    }),
  );
  await new DatabaseProjectionStore(knex).save(snapshotOf(services), NOW);
  await new AgreementKeeper({ store: agreements, now: () => NOW }).update(
    services,
  );

  const tickets = madeUpTickets({
    count: TICKETS,
    services: names,
    departments: DEPARTMENTS,
    until: NOW,
  });
  const spent = { import: 0, tickets: 0, outcomes: 0 };
  const ratios = { tickets: [] as number[], all: [] as number[] };
  globalThis.gc?.();
  const idle = process.memoryUsage.rss();
  let peak = idle;
  let lastId = 0;
  for (let done = 0; done < TICKETS; done += TURN) {
    const turn: TicketInput[] = [];
    while (turn.length < TURN) {
      const { value } = tickets.next();
      if (!value) break;
      turn.push(value);
    }
    const imported = await seconds(async () => {
      for (let at = 0; at < turn.length; at += BATCH) {
        const { refused } = await writer.write(
          'helpdesk',
          turn.slice(at, at + BATCH),
        );
        if (refused.length > 0) {
          throw new Error(JSON.stringify(refused[0]));
        }
      }
    });
    peak = Math.max(peak, process.memoryUsage.rss());
    const rows: { id: number }[] = await knex('service_levels_tickets')
      .where('id', '>', lastId)
      .orderBy('id');
    const outcomes = await knex('service_levels_outcomes').where(
      'ticket_id',
      '>',
      lastId,
    );
    lastId = rows[rows.length - 1].id;
    const inserted = await seconds(() =>
      insertPlainly(plain, 'service_levels_tickets', rows),
    );
    const outcomesInserted = await seconds(() =>
      insertPlainly(plain, 'service_levels_outcomes', outcomes),
    );
    spent.import += imported;
    spent.tickets += inserted;
    spent.outcomes += outcomesInserted;
    ratios.tickets.push(inserted / imported);
    ratios.all.push((inserted + outcomesInserted) / imported);
  }
  const rate = (time: number) => `${Math.round(TICKETS / time)}/s`;
  process.stdout.write(
    [
      `${place.name}: ${TICKETS} tickets of ${SERVICES} services and ${DEPARTMENTS} departments`,
      `  import ${rate(spent.import)}, plain inserts of the tickets ${rate(
        spent.tickets,
      )}, with their outcomes ${rate(spent.tickets + spent.outcomes)}`,
      `  import / plain inserts of the tickets: ${spread(ratios.tickets)}`,
      `  import / plain inserts of tickets and outcomes: ${spread(ratios.all)}`,
      `  memory at its peak ${Math.round(
        (peak - idle) / MIB,
      )} MiB above idle (${Math.round(idle / MIB)} MiB)`,
      '',
    ].join('\n'),
  );
}

async function main() {
  const only = process.argv[3];
  for (const place of [
    ...(only === 'pg' ? [] : [sqlite()]),
    ...(POSTGRES && only !== 'sqlite' ? [postgres(POSTGRES)] : []),
  ]) {
    try {
      await bench(place);
    } finally {
      await place.close();
    }
  }
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
