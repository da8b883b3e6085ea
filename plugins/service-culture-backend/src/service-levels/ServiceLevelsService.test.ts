import type { TicketInput } from '@service-culture/plugin-service-culture-common';
import fc from 'fast-check';
import { arbitraryTicket } from '../__testUtils__/arbitraryTicket';
import { service, target } from '../__testUtils__/company';
import { describeEachDatabase } from '../__testUtils__/databases';
import {
  openServiceLevels,
  type ServiceLevels,
} from '../__testUtils__/serviceLevels';
import { parse } from '../http';
import {
  performanceQuerySchema,
  servicesQuerySchema,
  ticketsQuerySchema,
} from './queries';

const DAY = 86_400_000;
const BEGIN = Date.parse('2026-01-05T00:00:00Z');
const EMAIL = 'component:default/email';
const LAPTOP = 'component:default/laptop';

const TARGETS = [
  target('first-response', 95, 60),
  target('first-response', 99, 15, { priority: 'critical' }),
  target('resolution', 90, 480),
  target('resolution', 95, 240, {
    priority: 'critical',
    hours: 'around-the-clock',
  }),
  target('first-contact-resolution', 70, null),
  target('satisfaction', 80, null),
  target('respect', 90, null),
];

/** Tickets of a list, page by page, each asked for as a reader would. */
async function listed(
  { service: room }: ServiceLevels,
  ref: string,
  query: Record<string, string>,
  limit = 7,
) {
  const ids: string[] = [];
  const totals = new Set<number>();
  let cursor: string | undefined;
  do {
    const page = await room.tickets(
      ref,
      parse(ticketsQuerySchema, {
        ...query,
        limit: String(limit),
        ...(cursor && { cursor }),
      }),
    );
    ids.push(
      ...page.items.map(({ source, externalId }) => `${source}/${externalId}`),
    );
    totals.add(page.totalItems);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...totals]).toEqual([ids.length]);
  return ids.length;
}

const performanceOf = (
  { service: room }: ServiceLevels,
  ref: string,
  window: Record<string, string> = {},
) => room.performance(ref, parse(performanceQuerySchema, window));

const ticket = (more: Partial<TicketInput> = {}): TicketInput => ({
  externalId: 'T-1',
  service: 'email',
  state: 'open',
  openedAt: '2026-03-02T09:00:00Z',
  updatedAt: '2026-03-02T09:00:00Z',
  ...more,
});

describeEachDatabase('ServiceLevelsService', createDatabase => {
  it('lists behind every figure as many tickets as the figure says', async () => {
    const knex = await createDatabase();
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          arbitraryTicket(BEGIN, BEGIN + 88 * DAY, ['email', 'laptop']),
          { minLength: 1, maxLength: 40 },
        ),
        fc.integer({ min: 60, max: 88 }),
        async (tickets, day) => {
          for (const table of [
            'service_levels_tickets',
            'service_levels_totals',
            'service_levels_spreads',
            'service_levels_agreements',
            'service_levels_levels',
            'service_levels_service_keys',
            'projection_services',
          ]) {
            await knex(table).delete();
          }
          const room = openServiceLevels(knex, BEGIN + 40 * DAY);
          await room.promise([
            service('email', { targets: TARGETS }),
            service('laptop'),
          ]);
          // A promise changes while tickets are open under the one before.
          room.clock.now = BEGIN + day * DAY;
          await room.promise([
            service('email', {
              targets: [target('resolution', 80, 960), ...TARGETS.slice(3)],
            }),
            service('laptop'),
          ]);
          room.clock.now = BEGIN + 89 * DAY + 5 * 3_600_000;
          await room.writer.write('helpdesk', tickets);
          await room.sweep.run();
          for (const [ref, window] of [
            [EMAIL, 'month'],
            [EMAIL, '30d'],
            [EMAIL, 'year'],
            [LAPTOP, 'year'],
          ]) {
            const { shown, found } = await figuresAndTickets(room, ref, window);
            expect(found).toEqual(shown);
          }
        },
      ),
      { numRuns: 8 },
    );
  });

  it('pages through tickets that were decided on one day without losing or repeating any', async () => {
    const knex = await createDatabase();
    const room = openServiceLevels(knex, Date.parse('2026-03-04T12:00:00Z'));
    await room.promise([service('email')]);
    await room.writer.write(
      'helpdesk',
      Array.from({ length: 23 }, (_, id) =>
        ticket({ externalId: `T-${id}`, priority: id % 2 ? 'high' : 'low' }),
      ),
    );
    for (const limit of [1, 5, 22, 23, 24, 1000]) {
      expect(await listed(room, EMAIL, { metric: 'requests' }, limit)).toBe(23);
    }
  });

  it('goes on where a page ended although tickets were decided in between', async () => {
    const knex = await createDatabase();
    const room = openServiceLevels(knex, Date.parse('2026-03-04T12:00:00Z'));
    await room.promise([service('email')]);
    const opened = (id: number, day: string) =>
      ticket({
        externalId: `T-${id}`,
        openedAt: `2026-03-0${day}T09:00:00Z`,
        updatedAt: `2026-03-0${day}T09:00:00Z`,
      });
    await room.writer.write(
      'helpdesk',
      [1, 2, 3, 4].map(id => opened(id, '2')),
    );
    const query = { metric: 'requests', limit: '2' };
    const first = await room.service.tickets(
      EMAIL,
      parse(ticketsQuerySchema, query),
    );
    await room.writer.write('helpdesk', [opened(5, '3'), opened(6, '2')]);
    const second = await room.service.tickets(
      EMAIL,
      parse(ticketsQuerySchema, { ...query, cursor: first.nextCursor! }),
    );
    expect(
      [...first.items, ...second.items].map(({ externalId }) => externalId),
    ).toEqual(['T-4', 'T-3', 'T-2', 'T-1']);
    expect(second.nextCursor).toBeNull();
  });

  it('says of the service that a ticket left that it moved away, and lists it, until it comes back', async () => {
    const knex = await createDatabase();
    const room = openServiceLevels(knex, Date.parse('2026-03-03T09:00:00Z'));
    await room.promise([service('email'), service('laptop')]);
    const move = (at: string, from: string, to: string) => ({
      at,
      field: 'service' as const,
      from,
      to,
    });
    const away = move('2026-03-02T09:30:00Z', 'email', 'laptop');
    const moved = ticket({
      service: 'laptop',
      changes: [away],
      updatedAt: '2026-03-02T09:30:00Z',
    });
    await room.writer.write('helpdesk', [moved]);
    const movedFrom = async (ref: string) => {
      const { leftOut, volumes } = await performanceOf(room, ref);
      const listedNow = await listed(room, ref, { metric: 'moved' });
      expect(listedNow).toBe(leftOut.moved);
      return [leftOut.moved, volumes.requests, volumes.open];
    };
    expect(await movedFrom(EMAIL)).toEqual([1, 0, 0]);
    expect(await movedFrom(LAPTOP)).toEqual([0, 1, 1]);
    const [row] = (
      await room.service.tickets(
        EMAIL,
        parse(ticketsQuerySchema, { metric: 'moved' }),
      )
    ).items;
    expect(row).toMatchObject({
      externalId: 'T-1',
      outcome: 'counted',
      decidedAt: '2026-03-02T09:30:00.000Z',
    });

    await room.writer.write('helpdesk', [
      ticket({
        changes: [away, move('2026-03-02T10:00:00Z', 'laptop', 'email')],
        updatedAt: '2026-03-02T10:00:00Z',
      }),
    ]);
    expect(await movedFrom(EMAIL)).toEqual([0, 1, 1]);
    expect(await movedFrom(LAPTOP)).toEqual([1, 0, 0]);
  });

  it('measures running tickets up to now, and says when that is', async () => {
    const knex = await createDatabase();
    const room = openServiceLevels(knex, Date.parse('2026-03-02T09:05:00Z'));
    await room.promise([service('email')]);
    await room.writer.write('helpdesk', [ticket()]);
    room.clock.now = Date.parse('2026-03-02T09:20:00Z');
    const page = await room.service.tickets(
      EMAIL,
      parse(ticketsQuerySchema, {
        metric: 'first-response',
        outcome: 'running',
      }),
    );
    expect(page.asOf).toBe('2026-03-02T09:20:00.000Z');
    expect(page.items).toMatchObject([
      {
        outcome: 'running',
        elapsed: 20 * 60_000,
        dueAt: '2026-03-02T10:00:00.000Z',
        stoppedAt: null,
        decidedAt: null,
      },
    ]);
  });

  it('shows figures of a moment later at once, and the same ones as the moment before where nothing happened', async () => {
    const knex = await createDatabase();
    const room = openServiceLevels(knex, Date.parse('2026-03-02T09:05:00Z'));
    await room.promise([service('email')]);
    expect((await performanceOf(room, EMAIL)).volumes.requests).toBe(0);
    await room.writer.write('helpdesk', [ticket()]);
    expect((await performanceOf(room, EMAIL)).volumes.requests).toBe(1);
    room.clock.now += 60_000;
    const later = await performanceOf(room, EMAIL);
    expect(later.volumes.requests).toBe(1);
    expect(later.asOf).toBe('2026-03-02T09:06:00.000Z');
  });

  it('moves on with the day although no ticket moved', async () => {
    const knex = await createDatabase();
    const room = openServiceLevels(knex, Date.parse('2026-03-31T20:00:00Z'));
    await room.promise([service('email')]);
    await room.writer.write('helpdesk', [ticket()]);
    expect((await performanceOf(room, EMAIL)).volumes.requests).toBe(1);
    // 1 April in Berlin, still March in UTC.
    room.clock.now = Date.parse('2026-03-31T22:30:00Z');
    const april = await performanceOf(room, EMAIL);
    expect(april.volumes.requests).toBe(0);
    expect(april.levels[0].trend.at(-1)!.day).toBe('2026-04-01');
  });

  it('shows a promise that was replaced as long as people wait under it', async () => {
    const knex = await createDatabase();
    const room = openServiceLevels(knex, Date.parse('2026-03-02T09:05:00Z'));
    await room.promise([
      service('email', { targets: [target('resolution', 90, 6000)] }),
    ]);
    await room.writer.write('helpdesk', [ticket()]);
    room.clock.now = Date.parse('2026-03-02T09:30:00Z');
    await room.promise([
      service('email', { targets: [target('resolution', 80, 6000)] }),
    ]);
    const words = async () =>
      (await performanceOf(room, EMAIL)).levels.map(level => [
        level.target.asWritten,
        level.running,
      ]);
    expect(await words()).toEqual([
      ['80% within 6000m', 0],
      ['90% within 6000m', 1],
    ]);
    room.clock.now = Date.parse('2026-03-02T09:40:00Z');
    await room.writer.write('helpdesk', [
      ticket({
        state: 'cancelled',
        cancelledAt: '2026-03-02T09:40:00Z',
        updatedAt: '2026-03-02T09:40:00Z',
      }),
    ]);
    expect(await words()).toEqual([['80% within 6000m', 0]]);
  });

  it('keeps days of old outcomes when the time zone of a service changes', async () => {
    const knex = await createDatabase();
    const room = openServiceLevels(knex, Date.parse('2026-03-01T00:00:00Z'));
    const aroundTheClock = (zone: string) =>
      service('email', {
        hours: {
          zone,
          hours: 'around-the-clock',
          holidayRegion: null,
          closed: [],
        },
      });
    await room.promise([aroundTheClock('Pacific/Auckland')]);
    room.clock.now = Date.parse('2026-03-05T00:00:00Z');
    const late = (externalId: string, openedAt: string) =>
      ticket({
        externalId,
        state: 'resolved',
        openedAt,
        resolvedAt: openedAt,
        updatedAt: openedAt,
      });
    // 3 March in Auckland, 2 March in Los Angeles.
    await room.writer.write('helpdesk', [late('T-1', '2026-03-02T20:00:00Z')]);
    await room.promise([aroundTheClock('America/Los_Angeles')]);
    room.clock.now = Date.parse('2026-03-07T00:00:00Z');
    await room.writer.write('helpdesk', [late('T-2', '2026-03-06T02:00:00Z')]);
    const requestsOn = async (from: string, to: string) =>
      (await performanceOf(room, EMAIL, { from, to })).volumes.requests;
    expect(await requestsOn('2026-03-03', '2026-03-04')).toBe(1);
    expect(await requestsOn('2026-03-02', '2026-03-03')).toBe(0);
    expect(await requestsOn('2026-03-05', '2026-03-06')).toBe(1);
  });

  it('names a service it does not know', async () => {
    const knex = await createDatabase();
    const room = openServiceLevels(knex, BEGIN);
    await expect(performanceOf(room, 'component:default/no')).rejects.toThrow(
      '"component:default/no" is not a service in the catalog',
    );
  });

  it('forgets a service that left the catalog, and knows its figures when it is back', async () => {
    const knex = await createDatabase();
    const room = openServiceLevels(knex, Date.parse('2026-03-02T09:05:00Z'));
    await room.promise([service('email'), service('laptop')]);
    await room.writer.write('helpdesk', [ticket()]);
    await room.promise([service('laptop')]);
    await expect(performanceOf(room, EMAIL)).rejects.toThrow('not a service');
    await room.promise([service('email'), service('laptop')]);
    expect((await performanceOf(room, EMAIL)).volumes).toMatchObject({
      requests: 1,
      open: 1,
    });
  });
});

/** Every number that a service shows, and how many tickets are in the list behind it. */
async function figuresAndTickets(
  room: ServiceLevels,
  ref: string,
  window: string,
) {
  const { levels, volumes, leftOut, headlines } = await performanceOf(
    room,
    ref,
    { window },
  );
  const ask = (query: Record<string, string>) =>
    listed(room, ref, { ...query, window });
  const shown: Record<string, number> = {};
  const found: Record<string, number> = {};
  const check = async (figure: number, query: Record<string, string>) => {
    const key = JSON.stringify(query);
    shown[key] = (shown[key] ?? 0) + figure;
    found[key] = await ask(query);
  };
  // Answers of people have no list: it would say who gave which.
  const counted = levels.filter(
    ({ metric }) => metric !== 'satisfaction' && metric !== 'respect',
  );
  for (const level of counted) {
    const { metric, priority, met, breached, running, atRisk, overdue } = level;
    const timed = metric === 'first-response' || metric === 'resolution';
    // A promise that changed is two levels; the tickets of both are in one list.
    const query = { metric, ...(timed && { priority: priority ?? 'none' }) };
    await check(met, { ...query, outcome: 'met' });
    await check(breached, { ...query, outcome: 'breached' });
    await check(met + breached, query);
    if (timed) {
      await check(running, { ...query, outcome: 'running' });
      await check(atRisk, { ...query, outcome: 'at-risk' });
      await check(overdue, { ...query, outcome: 'overdue' });
    }
  }
  await check(volumes.requests, { metric: 'requests' });
  await check(volumes.open, { metric: 'open' });
  await check(volumes.atRisk, { metric: 'open', outcome: 'at-risk' });
  await check(volumes.overdue, { metric: 'open', outcome: 'breached' });
  await check(leftOut.cancelled, { metric: 'cancelled' });
  await check(leftOut.moved, { metric: 'moved' });
  await check(leftOut.automatic, { metric: 'automatic' });
  for (const [metric, { good, total }] of [
    ['first-response', headlines.response],
    ['resolution', headlines.resolution],
  ] as const) {
    await check(good, { metric, outcome: 'met', limit: '1000' });
    await check(total, { metric, limit: '1000' });
  }
  const [row] = (
    await room.service.services(
      parse(servicesQuerySchema, {
        window,
        q: ref.slice('component:default/'.length),
      }),
      new Set([ref]),
    )
  ).items;
  expect(row).toMatchObject({
    headlines,
    requests: volumes.requests,
    open: volumes.open,
    overdue: volumes.overdue,
  });
  return { shown, found };
}
