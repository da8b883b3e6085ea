import type { TicketInput } from '@service-culture/plugin-service-culture-common';
import type { TargetEvent } from '@service-culture/plugin-service-culture-node';
import type { Knex } from 'knex';
import { service, target } from '../../../__testUtils__/company';
import { describeEachDatabase } from '../../../__testUtils__/databases';
import { openServiceLevels } from '../../../__testUtils__/serviceLevels';
import { DecisionPublisher } from './DecisionPublisher';

/** A Monday; Berlin is an hour ahead. */
const OPENED = '2026-03-02T09:00:00.000Z';
const AT = (time: string) => `2026-03-02T${time}:00.000Z`;

const ticket = (more: Partial<TicketInput> = {}): TicketInput => ({
  externalId: 'T-1',
  service: 'email',
  state: 'open',
  title: 'My salary is wrong',
  requester: 'user:default/fiona',
  department: 'group:default/finance',
  openedAt: OPENED,
  updatedAt: OPENED,
  ...more,
});

/** Replicas of the backend over one database, with one clock, and the bus they all publish on. */
async function start(knex: Knex, replicas: number) {
  const told: TargetEvent[] = [];
  const bus = {
    isDown: false,
    async publish({ topic, eventPayload }: any) {
      if (bus.isDown) throw new Error('bus is down');
      expect(topic).toBe('service-culture');
      told.push(eventPayload);
    },
  };
  const rooms = Array.from({ length: replicas }, () => {
    const room = openServiceLevels(knex, 0);
    const { outbox, clock } = room;
    const publisher = new DecisionPublisher({
      outbox,
      events: bus,
      now: () => clock.now,
    });
    return { ...room, publisher };
  });
  const [first] = rooms;
  const setClock = (time: string) => {
    for (const { clock } of rooms) clock.now = Date.parse(time);
  };
  setClock('2026-03-01T00:00:00Z');
  await first.promise([
    service('email', { targets: [target('first-response', 95, 60)] }),
    service('laptop', { targets: [target('first-response', 95, 120)] }),
  ]);
  return {
    ...first,
    rooms,
    bus,
    setClock,
    /** What was told since the last time this was asked. */
    async told() {
      await first.publisher.run();
      return told.splice(0).map(({ id, ...event }) => event);
    },
    ids: () => told.map(({ id }) => id),
  };
}

const event = (
  type: TargetEvent['type'],
  at: string,
  more: Partial<TargetEvent> = {},
) => ({
  type,
  service: 'component:default/email',
  source: 'helpdesk',
  externalId: 'T-1',
  metric: 'first-response',
  priority: null,
  dueAt: AT('10:00'),
  at,
  ...more,
});

describeEachDatabase('what other backends are told of', createDatabase => {
  const open = async (replicas = 1) => start(await createDatabase(), replicas);

  it('is that a promise is close to late, and then that it is missed: each once, at its true instant, without words or names', async () => {
    const { setClock, writer, sweep, told } = await open();
    setClock(AT('09:05'));
    await writer.write('helpdesk', [ticket()]);
    await sweep.run();
    expect(await told()).toEqual([]);

    setClock(AT('09:46'));
    await sweep.run();
    await sweep.run();
    expect(await told()).toEqual([event('target.at-risk', AT('09:45'))]);

    setClock(AT('10:03'));
    await sweep.run();
    await writer.write('helpdesk', [ticket({ updatedAt: AT('10:02') })]);
    await sweep.run();
    expect(await told()).toEqual([event('target.missed', AT('10:00'))]);
    expect(await told()).toEqual([]);
  });

  it('is the miss alone, at its true instant, where the backend was down meanwhile', async () => {
    const { setClock, writer, sweep, told } = await open();
    setClock(AT('09:05'));
    await writer.write('helpdesk', [ticket()]);
    setClock('2026-03-20T12:00:00.000Z');
    await sweep.run();
    expect(await told()).toEqual([event('target.missed', AT('10:00'))]);
  });

  it('is the miss of somebody who was known to wait, also where the late answer arrives before the sweep comes by', async () => {
    const { setClock, writer, told } = await open();
    setClock(AT('09:05'));
    await writer.write('helpdesk', [ticket()]);
    setClock(AT('11:00'));
    await writer.write('helpdesk', [
      ticket({ firstResponseAt: AT('10:30'), updatedAt: AT('10:30') }),
    ]);
    expect(await told()).toEqual([event('target.missed', AT('10:00'))]);
  });

  it('is nothing of a history whose misses nobody waits for any more', async () => {
    const { setClock, writer, sweep, told } = await open();
    setClock('2026-03-20T12:00:00.000Z');
    const updatedAt = '2026-03-03T09:00:00.000Z';
    await writer.write('helpdesk', [
      ticket({ externalId: 'answered', firstResponseAt: updatedAt, updatedAt }),
      ticket({
        externalId: 'cancelled',
        state: 'cancelled',
        cancelledAt: updatedAt,
        updatedAt,
      }),
      ticket({
        externalId: 'resolved',
        state: 'resolved',
        resolvedAt: updatedAt,
        updatedAt,
      }),
      ticket({ externalId: 'waiting', updatedAt }),
    ]);
    await sweep.run();
    expect(await told()).toEqual([
      event('target.missed', AT('10:00'), { externalId: 'waiting' }),
    ]);
  });

  it('is nothing of an old miss that is counted only now that its service is in the catalog', async () => {
    const { setClock, writer, promise, told } = await open();
    setClock('2026-03-20T12:00:00.000Z');
    await writer.write('helpdesk', [
      ticket({
        service: 'new',
        firstResponseAt: AT('15:00'),
        updatedAt: AT('15:00'),
      }),
    ]);
    await promise([
      service('new', { targets: [target('first-response', 95, 60)] }),
    ]);
    expect(await told()).toEqual([]);
  });

  it('is told again of another service that the problem moved to, and of the same one never', async () => {
    const { setClock, writer, sweep, told } = await open();
    setClock(AT('09:50'));
    await writer.write('helpdesk', [ticket()]);
    expect(await told()).toEqual([event('target.at-risk', AT('09:45'))]);
    const moved = ticket({
      service: 'laptop',
      changes: [
        { at: AT('09:55'), field: 'service', from: 'email', to: 'laptop' },
      ],
      updatedAt: AT('09:55'),
    });
    setClock(AT('11:30'));
    await writer.write('helpdesk', [moved]);
    const laptop = {
      service: 'component:default/laptop',
      dueAt: AT('11:55'),
    };
    expect(await told()).toEqual([
      event('target.at-risk', AT('11:25'), laptop),
    ]);
    // Back, and close to late once more.
    await writer.write('helpdesk', [
      ticket({
        changes: [
          ...moved.changes!,
          { at: AT('11:31'), field: 'service', from: 'laptop', to: 'email' },
        ],
        updatedAt: AT('11:31'),
      }),
    ]);
    setClock(AT('12:20'));
    await sweep.run();
    expect(await told()).toEqual([]);
    setClock(AT('12:40'));
    await sweep.run();
    expect(await told()).toEqual([
      event('target.missed', AT('12:31'), { dueAt: AT('12:31') }),
    ]);
  });

  it('is each decided, counted and told once where replicas sweep, write and publish at the same time', async () => {
    const knex = await createDatabase();
    const {
      rooms,
      setClock,
      service: figures,
      ids,
      told,
    } = await start(knex, 3);
    setClock(AT('09:05'));
    const many = Array.from({ length: 300 }, (_, n) =>
      ticket({ externalId: `T-${n}` }),
    );
    await rooms[0].writer.write('helpdesk', many);
    setClock(AT('10:30'));
    const answered = many.slice(0, 100).map(each => ({
      ...each,
      firstResponseAt: AT('10:20'),
      updatedAt: AT('10:20'),
    }));
    await Promise.all(
      rooms.flatMap(({ sweep, writer, publisher }, n) => [
        sweep.run(),
        writer.write('helpdesk', n === 0 ? answered : many),
        sweep.run().then(() => publisher.run()),
        publisher.run(),
      ]),
    );
    await Promise.all(rooms.map(({ publisher }) => publisher.run()));

    expect(new Set(ids()).size).toBe(300);
    const events = await told();
    expect(events).toHaveLength(300);
    expect(new Set(events.map(({ externalId }) => externalId)).size).toBe(300);
    expect(new Set(events.map(({ type, at }) => `${type} ${at}`))).toEqual(
      new Set([`target.missed ${AT('10:00')}`]),
    );
    const { levels } = await figures.performance('component:default/email', {
      window: 'month',
    });
    expect(levels[0]).toMatchObject({ met: 0, breached: 300, overdue: 200 });
  });

  it('is told later, under the same id, when the bus was down or a replica was killed while it published', async () => {
    const { setClock, writer, bus, rooms, ids, told } = await open();
    setClock(AT('10:30'));
    await writer.write('helpdesk', [ticket()]);
    bus.isDown = true;
    await expect(rooms[0].publisher.run()).rejects.toThrow('bus is down');
    bus.isDown = false;
    // Another one may still be at it.
    expect(await told()).toEqual([]);
    setClock(AT('10:31'));
    const [claimed] = await rooms[0].outbox.claim(
      Date.parse(AT('10:31')),
      Date.parse(AT('10:32')),
      10,
    );
    setClock(AT('10:32'));
    await rooms[0].publisher.run();
    expect(ids()).toEqual([claimed.event.id]);
    expect(await told()).toEqual([event('target.missed', AT('10:00'))]);
  });

  it('is nothing of what was not stored', async () => {
    const { setClock, writer, told } = await open();
    setClock(AT('10:30'));
    await expect(
      writer.write('helpdesk', [ticket()], async () => {
        throw new Error('crashed here');
      }),
    ).rejects.toThrow('crashed here');
    expect(await told()).toEqual([]);
  });
});
