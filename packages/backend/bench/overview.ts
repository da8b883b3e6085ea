/*
 * yarn bench overview [tickets...]: a page of 50 of 1,000 services over a million and over ten million tickets, beside
 * a bare endpoint that authenticates, authorises once and reads 50 rows of a table. Both are asked in turn in one run.
 * Tickets, outcomes and totals are made by SQL in the database, since sending them would take most of an hour: what is
 * read is the same, and totals are counted from the outcomes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { COMPANY, DATABASES, median, Portal } from './portal';

const TICKETS = process.argv.slice(2).map(Number);
const ROUNDS = 5;
const SECONDS = 5;
/** One reader at a time, since this is about how long one waits. */
const CONNECTIONS = 1;
const PORT = 7398;
const SERVICES = 1_000;
const DEPARTMENTS = 12;
const DAYS = 365;
const BARE = '/api/bare/list';
const OVERVIEW = '/api/service-culture/services?limit=50';

function prepare(folder: string): string[] {
  for (const source of ['helpdesk', 'servicenow']) {
    mkdirSync(join(folder, 'exports', source), { recursive: true });
  }
  const file = join(folder, 'services.yaml');
  const services = Array.from({ length: SERVICES }, (_, number) =>
    [
      'apiVersion: backstage.io/v1alpha1',
      'kind: Component',
      'metadata:',
      `  name: bench-${number}`,
      `  title: Service ${number}`,
      '  annotations:',
      '    service-culture/service-hours: Mon-Fri 08:00-18:00 Europe/Berlin',
      '    service-culture/first-response: 95% within 1h',
      '    service-culture/resolution: 90% within 8h',
      'spec:',
      '  type: it-service',
      '  lifecycle: production',
      '  owner: group:default/messaging',
      '',
    ].join('\n'),
  );
  writeFileSync(file, services.join('---\n'));
  return [join(COMPANY, 'company.yaml'), file];
}

/** Tickets from `first` to `last`, a year of them, with what each counts for. */
async function fill(knex: Knex, first: number, last: number) {
  const isPostgres = knex.client.config.client === 'pg';
  const numbers = isPostgres
    ? `select n from generate_series(${first}, ${last}) as n`
    : `with recursive s(n) as (select ${first} union all select n + 1 from s where n < ${last}) select n from s`;
  const day = isPostgres
    ? `to_char(current_date - (n / ${SERVICES} % ${DAYS})::integer, 'YYYY-MM-DD')`
    : `date('now', '-' || (n / ${SERVICES} % ${DAYS}) || ' days')`;
  const service = `'component:default/bench-' || (n % ${SERVICES})`;
  const department = `'group:default/department-' || (n / 7 % ${DEPARTMENTS})`;
  const begin = 100_000_000;
  await knex.raw(`
    insert into service_levels_tickets (id, source, external_id, service_key, service, department, requester,
      priority, state, opened_at, updated_at, content, counted)
    select ${begin} + n, 'bench', 'T-' || n, 'k', ${service}, ${department}, '', 'medium', 'resolved', 0, 0, '{}', '[]'
    from (${numbers}) as numbers`);
  for (const [metric, outcome] of [
    ['requests', `'counted'`],
    ['first-response', `case when n % 11 = 0 then 'breached' else 'met' end`],
    ['resolution', `case when n % 9 = 0 then 'breached' else 'met' end`],
  ]) {
    await knex.raw(`
      insert into service_levels_outcomes (service, metric, outcome, day, ticket_id, level, overdue)
      select ${service}, '${metric}', ${outcome}, ${day}, ${begin} + n,
        coalesce((select min(id) from service_levels_levels as level
          where level.service = ${service} and level.metric = '${metric}'), 0), ${
      isPostgres ? 'false' : '0'
    }
      from (${numbers}) as numbers`);
  }
  await knex.raw(`delete from service_levels_totals`);
  await knex.raw(`
    insert into service_levels_totals (service, day, figure, level, department, count, sum)
    select outcome.service, outcome.day, outcome.metric || '.' || outcome.outcome, outcome.level, ticket.department,
      count(*), 0
    from service_levels_outcomes as outcome join service_levels_tickets as ticket on ticket.id = outcome.ticket_id
    group by 1, 2, 3, 4, 5`);
  await knex.raw(`
    insert into service_levels_revisions (service, revision)
    select distinct service, 1 from service_levels_totals where true
    on conflict (service) do update set revision = service_levels_revisions.revision + 1`);
}

async function measure(portal: Portal) {
  const found = {
    bare: [] as number[],
    p50: [] as number[],
    p95: [] as number[],
    ratio: [] as number[],
  };
  for (let round = 1; round <= ROUNDS; round++) {
    const bare = await portal.ask(BARE, SECONDS, CONNECTIONS);
    const page = await portal.ask(OVERVIEW, SECONDS, CONNECTIONS);
    found.bare.push(bare.p50);
    found.p50.push(page.p50);
    found.p95.push(page.p95);
    found.ratio.push(page.p50 / bare.p50);
  }
  return found;
}

const ms = (value: number) => `${value.toFixed(1)} ms`;

async function bench(database: (typeof DATABASES)[number]) {
  const portal = await Portal.start(database, PORT, prepare);
  try {
    await portal.until(OVERVIEW, ({ totalItems }) => totalItems >= SERVICES);
    await portal.isIdle();
    const knex = portal.open();
    let filled = 0;
    for (const tickets of TICKETS.length ? TICKETS : [1_000_000, 10_000_000]) {
      await fill(knex, filled + 1, tickets);
      filled = tickets;
      await portal.ask(OVERVIEW, SECONDS, CONNECTIONS);
      const { bare, p50, p95, ratio } = await measure(portal);
      process.stdout.write(
        `${database}, ${SERVICES} services, ${tickets} tickets: bare p50 ${ms(
          median(bare),
        )}; page of 50 p50 ${ms(median(p50))}, p95 ${ms(
          median(p95),
        )}; p50 / bare p50: ${median(ratio).toFixed(
          2,
        )} (median of ${ROUNDS}, ${Math.min(...ratio).toFixed(2)} to ${Math.max(
          ...ratio,
        ).toFixed(2)})\n`,
      );
    }
    await knex.destroy();
    process.stdout.write(
      `${database}: memory of the backend at its peak ${portal.memoryAboveIdle()}\n`,
    );
  } finally {
    await portal.stop();
  }
}

async function main() {
  for (const database of DATABASES) {
    await bench(database);
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
