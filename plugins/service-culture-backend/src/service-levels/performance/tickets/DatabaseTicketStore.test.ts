import type {
  Ticket,
  TicketInput,
} from '@service-culture/plugin-service-culture-common';
import type { Knex } from 'knex';
import { service } from '../../../__testUtils__/company';
import { describeEachDatabase } from '../../../__testUtils__/databases';
import { openServiceLevels } from '../../../__testUtils__/serviceLevels';
import { difference, unpackCells, type Cell } from '../totals';
import { storedTotals } from './__testUtils__/storedTotals';

const NOW = Date.parse('2026-03-04T12:00:00Z');

const ticket = (more: Partial<TicketInput> = {}): TicketInput => ({
  externalId: 'T-1',
  service: 'email',
  state: 'open',
  openedAt: '2026-03-02T09:00:00Z',
  updatedAt: '2026-03-02T09:00:00Z',
  ...more,
});

/** What the tickets say they were counted for. */
async function counted(knex: Knex): Promise<Cell[]> {
  const rows: string[] = await knex('service_levels_tickets').pluck('counted');
  return difference([], rows.flatMap(unpackCells));
}

describeEachDatabase('DatabaseTicketStore', createDatabase => {
  const open = async (now = NOW) => {
    const knex = await createDatabase();
    const room = openServiceLevels(knex, now);
    await room.promise([service('email'), service('laptop')]);
    return { knex, ...room };
  };

  it('keeps totals right when sources, sweeps and moves of keys happen at once', async () => {
    const { knex, clock, promise, writer, sweep, reassignment } = await open();
    const statuses = ['open', 'resolved', 'cancelled'] as const;
    const batch = (round: number, offset: number) =>
      Array.from({ length: 60 }, (_, index): TicketInput => {
        // Each batch names its tickets in another order.
        const id = (index * 7 + offset) % 60;
        const state = statuses[(id + round) % 3];
        const at = new Date(NOW - 40 * 3_600_000 + round * 60_000 + offset);
        const end = at.toISOString();
        return ticket({
          externalId: `T-${id}`,
          service: ['email', 'laptop', 'new'][(id + offset) % 3],
          state,
          openedAt: new Date(NOW - (41 + (id % 5)) * 3_600_000).toISOString(),
          ...(state === 'resolved' && { resolvedAt: end }),
          ...(state === 'cancelled' && { cancelledAt: end }),
          updatedAt: end,
        });
      });
    for (let round = 0; round < 8; round++) {
      clock.now += 3_600_000;
      const [shown] = await Promise.all([
        promise(
          round % 2
            ? [service('email'), service('laptop'), service('new')]
            : [
                service('email', {
                  tickets: [{ source: 'helpdesk', key: 'new' }],
                }),
                service('laptop'),
              ],
        ),
        ...[0, 13, 29].map(offset =>
          writer.write('helpdesk', batch(round, offset)),
        ),
        writer.write('elsewhere', batch(round, 41)),
        sweep.run(),
        sweep.run(),
      ]);
      expect(shown).toBeUndefined();
      await reassignment.run();
      expect(await storedTotals(knex)).toEqual(await counted(knex));
    }
    expect(await knex('service_levels_tickets').count({ n: '*' })).toEqual([
      { n: knex.client.config.client === 'pg' ? '120' : 120 },
    ]);
  });

  it('lets two writers of one source follow each other: the newer version stays', async () => {
    const { knex, writer } = await open();
    const version = (minute: number) => {
      const at = new Date(NOW - 3_600_000 + minute * 60_000).toISOString();
      return ticket({
        state: 'resolved',
        resolvedAt: at,
        updatedAt: at,
        title: `Version ${minute}`,
      });
    };
    await Promise.all(
      [3, 9, 1, 7, 5].map(minute =>
        writer.write('helpdesk', [version(minute)]),
      ),
    );
    const rows = await knex('service_levels_tickets').pluck('content');
    expect(rows.map(row => (JSON.parse(row) as Ticket).title)).toEqual([
      'Version 9',
    ]);
    expect(await storedTotals(knex)).toEqual(await counted(knex));
  });

  it('does not use up numbers by writing the same tickets over and over', async () => {
    const { knex, writer } = await open();
    for (let count = 1; count <= 20; count++) {
      await writer.write('helpdesk', [
        ticket({ title: `Version ${count}` }),
        ticket({ externalId: 'T-2', title: `Version ${count}` }),
      ]);
    }
    await writer.write('helpdesk', [ticket({ externalId: 'T-3' })]);
    const ids = await knex('service_levels_tickets').orderBy('id').pluck('id');
    expect(ids).toEqual([ids[0], ids[0] + 1, ids[0] + 2]);
  });

  it('refuses text that no database keeps, and stores its neighbours', async () => {
    const { writer } = await open();
    const result = await writer.write('helpdesk', [
      ticket({ externalId: 'T\0-1' }),
      ticket({ externalId: 'T-\ud800' }),
      ticket({ service: 'e\udc00mail' }),
      ticket({ externalId: 'T-4', title: 'Smile \u{1F600}' }),
    ]);
    expect(result.refused).toMatchObject([
      { index: 0, field: 'externalId' },
      {
        index: 1,
        field: 'externalId',
        reason: '"T-\\ud800" has half a character; write it in UTF-8',
      },
      { index: 2, field: 'service' },
    ]);
    expect(result.stored).toBe(1);
  });

  it('keeps what looks like SQL as what it is', async () => {
    const { knex, writer, service: room } = await open();
    const nasty = "'; delete from service_levels_tickets; --";
    await writer.write('helpdesk', [
      ticket({ externalId: nasty, service: nasty, title: nasty }),
      ticket({ externalId: `${nasty}2`, title: nasty }),
    ]);
    const page = await room.tickets('component:default/email', {
      metric: 'requests',
      limit: 10,
      window: { window: '30d' },
    });
    expect(page.items).toMatchObject([
      { externalId: `${nasty}2`, title: nasty },
    ]);
    expect(await knex('service_levels_tickets').pluck('service_key')).toContain(
      nasty,
    );
  });

  it('stores tickets as long as they may be', async () => {
    const { writer } = await open();
    const long = (length: number) => '\u{1F4A9}'.repeat(length / 2);
    const result = await writer.write('helpdesk', [
      ticket({
        externalId: long(200),
        service: long(500),
        title: long(1000),
        url: `https://example.com/${'x'.repeat(1900)}`,
      }),
    ]);
    expect(result).toMatchObject({ stored: 1, refused: [] });
  });

  it('counts hundreds of thousands of years of waiting to the millisecond', async () => {
    const { knex, store } = await open();
    const cell = {
      service: 'component:default/email',
      day: '2026-03-02',
      figure: 'time.wait',
      level: 0,
      department: '',
      count: 3_000_000_000,
      sum: 4_503_599_627_370_495,
    };
    await store.transaction(tx => store.save(tx, [], [cell]));
    await store.transaction(tx => store.save(tx, [], [cell]));
    expect(await storedTotals(knex)).toEqual([
      { ...cell, count: 6_000_000_000, sum: 9_007_199_254_740_990 },
    ]);
  });
});
