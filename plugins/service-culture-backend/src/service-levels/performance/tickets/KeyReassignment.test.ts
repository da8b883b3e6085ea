import type { TicketInput } from '@service-culture/plugin-service-culture-common';
import type { Knex } from 'knex';
import { service, snapshotOf } from '../../../__testUtils__/company';
import { describeEachDatabase } from '../../../__testUtils__/databases';
import { openServiceLevels } from '../../../__testUtils__/serviceLevels';

const NOW = Date.parse('2026-03-04T12:00:00Z');

const ticket = (more: Partial<TicketInput> = {}): TicketInput => ({
  externalId: 'T-1',
  service: 'email',
  state: 'open',
  openedAt: '2026-03-02T09:00:00Z',
  updatedAt: '2026-03-02T09:00:00Z',
  ...more,
});

/** Requests counted, by service. */
async function requests(knex: Knex): Promise<Record<string, number>> {
  const rows = await knex('service_levels_totals')
    .where({ figure: 'requests.counted' })
    .where('count', '<>', 0)
    .select('service', 'count');
  return Object.fromEntries(
    rows.map(({ service: ref, count }) => [
      ref.replace('component:default/', ''),
      Number(count),
    ]),
  );
}

/** Promises broken, by service. */
async function breaches(knex: Knex): Promise<string[]> {
  const refs = await knex('service_levels_outcomes')
    .where({ metric: 'resolution', outcome: 'breached' })
    .pluck('service');
  return refs.map(ref => ref.replace('component:default/', '')).sort();
}

const keyed = (name: string, ...keys: string[]) =>
  service(name, {
    tickets: keys.map(key => ({ source: 'helpdesk', key })),
  });

describeEachDatabase('KeyReassignment', createDatabase => {
  const open = async () => {
    const knex = await createDatabase();
    return { knex, ...openServiceLevels(knex, NOW) };
  };

  it('moves all tickets of a key, also those of long ago, to the service that goes by it now', async () => {
    const { knex, promise, writer } = await open();
    await promise([keyed('email', 'mail'), keyed('laptop', 'laptop')]);
    await writer.write('helpdesk', [
      ticket({ externalId: 'T-1', service: 'mail' }),
      ticket({ externalId: 'T-2', service: 'mail' }),
      ticket({ externalId: 'T-3', service: 'laptop' }),
    ]);
    expect(await requests(knex)).toEqual({ email: 2, laptop: 1 });
    await promise([keyed('email'), keyed('laptop', 'laptop', 'mail')]);
    expect(await requests(knex)).toEqual({ laptop: 3 });
    expect(await breaches(knex)).toEqual(['laptop', 'laptop', 'laptop']);
  });

  it('finds the tickets that came while no service went by their key', async () => {
    const { knex, promise, writer } = await open();
    await promise([keyed('email', 'mail')]);
    await writer.write('helpdesk', [ticket({ service: 'mail' })]);
    await promise([keyed('email')]);
    await writer.write('helpdesk', [
      ticket({ externalId: 'T-2', service: 'mail' }),
    ]);
    await promise([keyed('email', 'mail')]);
    expect(await requests(knex)).toEqual({ email: 2 });
  });

  it('finds tickets that were written while the catalog was read, though nothing changed since', async () => {
    const { knex, promise, reassignment, writer } = await open();
    await promise([]);
    await writer.write('helpdesk', [ticket()]);
    await promise([keyed('email', 'email')]);
    // What a writer leaves that looked for the service before it appeared and committed after.
    await knex('service_levels_tickets').update({ service: '' });
    await knex('service_levels_service_keys').update({ service: '' });
    await reassignment.run();
    expect(await knex('service_levels_service_keys').pluck('service')).toEqual([
      'component:default/email',
    ]);
    expect(await knex('service_levels_tickets').pluck('service')).toEqual([
      'component:default/email',
    ]);
  });

  it('has the figures say that tickets are still being counted, until they are', async () => {
    const levels = openServiceLevels(await createDatabase(), NOW);
    const { projection, keeper, reassignment, service: room } = levels;
    await levels.promise([]);
    await levels.sources.register('helpdesk', 3_600_000, {
      kind: 'module',
      name: 'helpdesk',
    });
    await levels.writer.write('helpdesk', [ticket()]);
    await levels.sources.succeeded('helpdesk', NOW);
    const states = async () => {
      const { sources, volumes } = await room.performance(
        'component:default/email',
        { window: 'month' },
      );
      return [sources.map(({ status }) => status), volumes.requests];
    };
    const services = [keyed('email', 'email')];
    await keeper.update(services);
    await projection.save(snapshotOf(services), NOW);
    expect(await states()).toEqual([['counting'], 0]);
    await reassignment.run();
    expect(await states()).toEqual([['ok'], 1]);
  });

  it('does not mark a key as moved while a ticket of it still counts elsewhere', async () => {
    const { knex, promise, store, writer } = await open();
    await promise([keyed('email', 'email')]);
    await writer.write('helpdesk', [ticket()]);
    expect(
      await store.keyMoved('component:default/other', 'helpdesk', 'email'),
    ).toBe(false);
    expect(await knex('service_levels_service_keys').pluck('service')).toEqual([
      'component:default/email',
    ]);
  });

  it('knows a moved ticket by the service it moved to, once that is in the catalog', async () => {
    const { knex, promise, writer } = await open();
    await promise([keyed('email', 'email')]);
    const moved = ticket({
      service: 'print',
      openedAt: '2026-03-02T09:00:00Z',
      changes: [
        {
          at: '2026-03-02T09:30:00Z',
          field: 'service',
          from: 'email',
          to: 'print',
        },
      ],
    });
    await writer.write('helpdesk', [moved]);
    expect(await breaches(knex)).toEqual([]);
    await promise([keyed('email', 'email'), keyed('print', 'print')]);
    // 8 hours of service from 3 March 09:30 were over on the evening of that day or the next morning.
    expect(await breaches(knex)).toEqual(['print']);
    expect(await requests(knex)).toEqual({ print: 1 });
    // And the source writing it again is no news.
    expect(await writer.write('helpdesk', [moved])).toMatchObject({
      unchanged: 1,
    });
  });

  it('leaves a breach with the service that caused it, though the ticket is now with one that is unknown', async () => {
    const { knex, promise, writer } = await open();
    await promise([keyed('email', 'email')]);
    await writer.write('helpdesk', [
      ticket({
        service: 'nobody',
        changes: [
          {
            at: '2026-03-04T09:30:00Z',
            field: 'service',
            from: 'email',
            to: 'nobody',
          },
        ],
      }),
    ]);
    expect(await breaches(knex)).toEqual(['email']);
    expect(await requests(knex)).toEqual({});
  });
});
