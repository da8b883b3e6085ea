/*
 * yarn bench import [tickets]: tickets a second of an import with all that belongs to it (checks, judging, outcomes,
 * totals, cursor), beside plain knex inserts of the very rows that the import made of these tickets, 500 at a time, into
 * the same table with the same indexes in another database. Both take turns in one run, so that only the ratio counts.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TicketInput } from '@service-culture/plugin-service-culture-common';
import createKnex, { type Knex } from 'knex';
import { service, snapshotOf, target } from '../src/__testUtils__/company';
import { openServiceLevels } from '../src/__testUtils__/serviceLevels';
import { madeUpTickets } from './madeUpTickets';

const TICKETS = Number(process.argv[2] ?? 1_000_000);
const SERVICES = 50;
const DEPARTMENTS = 12;
/** What a source hands over at once. */
const BATCH = 500;
/** Tickets after which import and plain inserts take turns. */
const TURN = 10_000;
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

  const room = openServiceLevels(knex, NOW - 4 * 365 * 86_400_000);
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
  await room.projection.save(snapshotOf(services), NOW);
  await room.keeper.update(services);
  room.clock.now = NOW;

  const tickets = madeUpTickets({
    count: TICKETS,
    services: names,
    departments: DEPARTMENTS,
    until: NOW,
  });
  const spent = { import: 0, plain: 0 };
  const ratios: number[] = [];
  globalThis.gc?.();
  const idle = process.memoryUsage.rss();
  let peak = idle;
  let lastId = 0;
  for (let done = 0; done < TICKETS; done += TURN) {
    const turn: TicketInput[] = [];
    while (turn.length < TURN) {
      const { value } = tickets.next();
      if (!value) break;
      turn.push(value as TicketInput);
    }
    const imported = await seconds(async () => {
      for (let at = 0; at < turn.length; at += BATCH) {
        const { refused } = await room.writer.write(
          'helpdesk',
          turn.slice(at, at + BATCH),
        );
        if (refused.length > 0) {
          throw new Error(JSON.stringify(refused[0]));
        }
      }
    });
    peak = Math.max(peak, process.memoryUsage.rss());
    const rows: any[] = await knex('service_levels_tickets')
      .where('id', '>', lastId)
      .orderBy('id');
    lastId = rows[rows.length - 1].id;
    const inserted = await seconds(async () => {
      for (let at = 0; at < rows.length; at += BATCH) {
        await plain('service_levels_tickets').insert(
          rows.slice(at, at + BATCH),
        );
      }
    });
    spent.import += imported;
    spent.plain += inserted;
    ratios.push(inserted / imported);
  }
  const rate = (time: number) => `${Math.round(TICKETS / time)}/s`;
  process.stdout.write(
    [
      `${place.name}: ${TICKETS} tickets of ${SERVICES} services and ${DEPARTMENTS} departments`,
      `  import ${rate(spent.import)}, plain inserts ${rate(spent.plain)}`,
      `  import / plain inserts: ${(spent.plain / spent.import).toFixed(
        2,
      )} (median of the turns ${median(ratios).toFixed(2)}, from ${Math.min(
        ...ratios,
      ).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`,
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
