import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  checkTicket,
  serviceDeadline,
  ticketSchema,
  type Ticket,
  type TicketInput,
} from '@service-culture/plugin-service-culture-common';
import { after, clockOf, MINUTE } from './clocks';
import { readCompany, type ExampleService } from './Company';
import { EXPORTED_DAYS, exportTickets, ticketsOf } from './exportTickets';

const CATALOG_INFO = resolve(__dirname, '../../../../catalog-info');
const DAY = 86_400_000;

/** A Monday afternoon in winter, with Christmas and New Year behind it. */
const NOW = new Date('2027-01-11T14:00:00Z');

const company = readCompany(CATALOG_INFO, NOW);
const service = (name: string): ExampleService =>
  company.services.find(candidate => candidate.name === name)!;

const bySource = ticketsOf(company, 'pegelwerk', NOW);
const tickets: Ticket[] = [...bySource.values()]
  .flat()
  .map(ticket => ticketSchema.parse(ticket));
const of = (name: string, from = tickets) =>
  from.filter(ticket => ticket.service === service(name).key);

/** Met and late resolutions decided since an instant, as figures.md counts them, for services with one target. */
function resolutions(
  name: string,
  history: Ticket[],
  since: number,
  now: Date,
) {
  const tally = { met: 0, late: 0 };
  for (const ticket of of(name, history)) {
    const clock = clockOf(service(name), 'resolution', ticket.priority);
    const due = serviceDeadline(
      clock.calendar,
      Date.parse(
        ticket.changes.find(change => change.field === 'service')?.at ??
          ticket.openedAt,
      ),
      clock.minutes * MINUTE,
      [
        ...ticket.pauses.map(pause => ({
          from: Date.parse(pause.from),
          to: pause.to ? Date.parse(pause.to) : Infinity,
        })),
        ...ticket.reopens.map(reopen => ({
          from: Date.parse(reopen.resolvedAt),
          to: Date.parse(reopen.reopenedAt),
        })),
      ],
    );
    if (due === null || ticket.cancelledAt) continue;
    const stop = Date.parse(ticket.resolvedAt ?? '');
    if (stop <= due && stop >= since) tally.met++;
    if (!(stop <= due) && due < now.getTime() && due >= since) tally.late++;
  }
  return { ...tally, share: tally.met / (tally.met + tally.late) };
}

describe('the made-up tickets of the example company', () => {
  it('are about 20,000 in 90 days, none of them from the future', () => {
    expect(tickets.length).toBeGreaterThan(19_000);
    expect(tickets.length).toBeLessThan(22_000);
    for (const { openedAt, updatedAt } of tickets) {
      expect(Date.parse(updatedAt)).toBeLessThanOrEqual(NOW.getTime());
      expect(Date.parse(openedAt)).toBeGreaterThan(
        NOW.getTime() - (EXPORTED_DAYS + 1) * DAY,
      );
    }
  });

  it('are accepted by the rules for tickets, each under a number of its own', () => {
    expect(
      tickets.flatMap(ticket => checkTicket(ticket, NOW.getTime())),
    ).toEqual([]);
    expect(new Set(tickets.map(({ externalId }) => externalId)).size).toBe(
      tickets.length,
    );
  });

  it('have what happens in life: pauses, reopenings, moves, mistakes, machines, late ones', () => {
    const count = (what: (ticket: Ticket) => boolean) =>
      tickets.filter(what).length;
    expect(count(({ pauses }) => pauses.length > 0)).toBeGreaterThan(1000);
    expect(count(({ reopens }) => reopens.length > 0)).toBeGreaterThan(200);
    expect(count(({ state }) => state === 'paused')).toBeGreaterThan(2);
    expect(count(({ state }) => state === 'cancelled')).toBeGreaterThan(300);
    expect(count(({ automatic }) => automatic)).toBeGreaterThan(200);
    expect(count(({ rating }) => rating !== undefined)).toBeGreaterThan(3000);
    expect(count(({ requester }) => requester !== undefined)).toBeGreaterThan(
      500,
    );
    for (const field of ['service', 'priority']) {
      expect(
        count(({ changes }) => changes.some(change => change.field === field)),
      ).toBeGreaterThan(50);
    }
    for (const priority of ['critical', 'high', 'medium', 'low']) {
      expect(count(ticket => ticket.priority === priority)).toBeGreaterThan(50);
    }
  });

  it('come in a burst on Monday mornings', () => {
    const opened = (weekday: number) =>
      of('email').filter(({ openedAt }) => {
        const at = new Date(openedAt);
        return at.getUTCDay() === weekday && at.getUTCHours() < 10;
      }).length;
    expect(opened(1)).toBeGreaterThan(1.5 * opened(3));
  });

  it('are answered within service hours', () => {
    const answered = of('reports').flatMap(({ firstResponseAt }) =>
      firstResponseAt ? [Date.parse(firstResponseAt)] : [],
    );
    const { calendar } = service('reports');
    const outside = answered.filter(
      at => after(calendar, at - 5000, 0.2) - at > 60 * MINUTE,
    );
    expect(answered.length).toBeGreaterThan(200);
    expect(outside).toEqual([]);
  });

  it('leave a new service without any', () => {
    expect(of('ai-assistant')).toEqual([]);
  });

  it.each([
    '2026-11-02T16:00:00Z',
    '2026-12-16T09:00:00Z',
    '2027-03-30T12:00:00Z',
  ])(
    'miss the promise for laptops on %s, this month and in the last 30 days, and keep that for passwords',
    at => {
      const now = new Date(at);
      const two = ['laptop-and-phone', 'passwords-and-access'].map(service);
      const history = ticketsOf({ ...company, services: two }, 'pegelwerk', now)
        .get('helpdesk')!
        .map(ticket => ticketSchema.parse(ticket));
      const month = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1);
      for (const since of [month, now.getTime() - 30 * DAY]) {
        expect(
          resolutions('laptop-and-phone', history, since, now).share,
        ).toBeLessThan(0.9);
        expect(
          resolutions('passwords-and-access', history, since, now).share,
        ).toBeGreaterThan(0.9);
      }
    },
  );

  it('have overdue ones among those that are still open', () => {
    const now = NOW.getTime();
    const overdue = of('laptop-and-phone').filter(ticket => {
      const { calendar, minutes } = clockOf(
        service('laptop-and-phone'),
        'resolution',
        ticket.priority,
      );
      return (
        ticket.state === 'open' &&
        after(calendar, Date.parse(ticket.openedAt), minutes) < now
      );
    });
    expect(overdue.length).toBeGreaterThan(0);
  });

  it('go on where they stopped when the portal is started on another day', () => {
    const tomorrow = new Date(NOW.getTime() + DAY);
    const later = new Map(
      [...ticketsOf(company, 'pegelwerk', tomorrow).values()]
        .flat()
        .map((ticket): [string, TicketInput] => [ticket.externalId, ticket]),
    );
    const pairs = [...bySource.values()].flat().flatMap(before => {
      const next = later.get(before.externalId);
      return next ? [{ before, next }] : [];
    });
    const moved = pairs.filter(
      ({ before, next }) => before.updatedAt !== next.updatedAt,
    );
    const still = pairs.filter(
      ({ before, next }) => before.updatedAt === next.updatedAt,
    );
    expect(still.map(({ next }) => next)).toEqual(
      still.map(({ before }) => before),
    );
    expect(
      moved.filter(({ next }) => Date.parse(next.updatedAt) <= NOW.getTime()),
    ).toEqual([]);
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.length).toBeLessThan(500);
  });

  it('are another history under another seed', () => {
    const wifi = { ...company, services: [service('wifi')] };
    const [one] = ticketsOf(wifi, 'pegelwerk', NOW).get('helpdesk')!;
    const [other] = ticketsOf(wifi, 'another', NOW).get('helpdesk')!;
    expect(one).not.toEqual(other);
  });
});

describe('the exports of the example company', () => {
  const folder = mkdtempSync(join(tmpdir(), 'exports-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const count = exportTickets({ company, seed: 'pegelwerk', now: NOW, folder });

  it('are two files, and nothing unfinished beside them', () => {
    expect(readdirSync(join(folder, 'helpdesk'))).toEqual(['tickets.ndjson']);
    expect(readdirSync(join(folder, 'servicenow'))).toEqual(['incident.csv']);
  });

  it('hold every ticket, as fields of a ticket or as an incident list', () => {
    const ndjson = readFileSync(
      join(folder, 'helpdesk', 'tickets.ndjson'),
      'utf8',
    );
    const csv = readFileSync(
      join(folder, 'servicenow', 'incident.csv'),
      'utf8',
    );
    const lines = ndjson.trim().split('\n');
    const rows = csv.trim().split('\r\n');
    expect(lines.length + rows.length - 1).toBe(count);
    expect(JSON.parse(lines[0])).toEqual(bySource.get('helpdesk')![0]);
    expect(rows[0]).toContain('number,opened_at,short_description');
    expect(rows.slice(1).every(row => /^INC\d{7},20/.test(row))).toBe(true);
    expect(csv).toContain('"Seen by monitoring, gone again"');
  });
});
