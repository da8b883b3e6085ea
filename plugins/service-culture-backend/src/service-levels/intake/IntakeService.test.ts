import type {
  SourceWriter,
  TicketInput,
} from '@service-culture/plugin-service-culture-common';
import type { Knex } from 'knex';
import { service } from '../../__testUtils__/company';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { openServiceLevels } from '../../__testUtils__/serviceLevels';
import { ndjsonLines, type NdjsonLine } from './ndjsonLines';

const NOW = Date.parse('2026-03-04T12:00:00Z');
const HOUR = 3_600_000;

const MARIA: SourceWriter = { kind: 'caller', name: 'user:default/maria' };
const SCRIPT: SourceWriter = { kind: 'caller', name: 'service:import' };

const ticket = (externalId: string, more: Partial<TicketInput> = {}) =>
  ({
    externalId,
    service: 'component:default/email',
    state: 'open',
    openedAt: '2026-03-02T09:00:00Z',
    updatedAt: '2026-03-02T09:00:00Z',
    ...more,
  } as TicketInput);

const solved = (externalId: string) =>
  ticket(externalId, {
    state: 'resolved',
    resolvedAt: '2026-03-02T11:00:00Z',
    updatedAt: '2026-03-02T11:00:00Z',
  });

function setUp(knex: Knex) {
  const room = openServiceLevels(knex, NOW);
  return {
    ...room,
    write: (tickets: unknown[], writer = MARIA, source = 'pushed') =>
      room.intake.write(source, { records: tickets }, writer),
    count: async (): Promise<number> => {
      const [{ all }] = await knex('service_levels_tickets').count({
        all: '*',
      });
      return Number(all);
    },
    requests: async () =>
      (
        await room.service.performance('component:default/email', {
          window: 'month',
        })
      ).volumes.requests,
  };
}

/** Lines as they come out of a body. */
async function* lines(
  values: Iterable<unknown>,
): AsyncGenerator<NdjsonLine, void> {
  let number = 0;
  for (const value of values) {
    yield { number: ++number, value };
  }
}

describeEachDatabase('IntakeService', createDatabase => {
  const start = async () => {
    const room = setUp(await createDatabase());
    await room.promise([service('email')]);
    return room;
  };

  it('stores what is new, and says of each other ticket what is wrong with it', async () => {
    const { write, requests, sources } = await start();
    expect(
      await write([
        ticket('T-1'),
        ticket('T-2', { state: 'closed' as any }),
        ticket('T-3', { service: 'component:default/fax' }),
        'no ticket',
      ]),
    ).toEqual({
      stored: 2,
      unchanged: 0,
      unassigned: 1,
      refused: [
        {
          index: 1,
          externalId: 'T-2',
          field: 'state',
          reason: expect.stringMatching(/^"closed": /),
        },
        {
          index: 3,
          externalId: null,
          field: 'ticket',
          reason: expect.any(String),
        },
      ],
    });
    expect(await requests()).toBe(1);
    // Operators find them, too.
    expect(await sources.refusals('pushed', 10)).toMatchObject([
      { at: 'ticket 4', field: 'ticket' },
      { at: 'ticket T-2', externalId: 'T-2', field: 'state' },
    ]);
  });

  it('counts a ticket of a service that comes into the catalog later', async () => {
    const { write, promise, service: levels } = await start();
    await write([ticket('T-1', { service: 'component:default/fax' })]);
    await promise([service('email'), service('fax')]);
    const { volumes } = await levels.performance('component:default/fax', {
      window: 'month',
    });
    expect(volumes.requests).toBe(1);
  });

  it('lets no older version win, in whatever order they come, and changes nothing when one comes again', async () => {
    const { write, service: levels } = await start();
    expect(await write([solved('T-1')])).toMatchObject({ stored: 1 });
    expect(await write([ticket('T-1')])).toMatchObject({
      stored: 0,
      unchanged: 1,
    });
    expect(await write([solved('T-1')])).toMatchObject({ unchanged: 1 });
    const { volumes } = await levels.performance('component:default/email', {
      window: 'month',
    });
    expect(volumes).toMatchObject({ requests: 1, open: 0 });
  });

  it('takes an empty list as a sign of life', async () => {
    const { write, sources, clock } = await start();
    await sources.register('pushed', HOUR, null);
    await write([]);
    clock.now += 10;
    expect(await sources.get('pushed')).toMatchObject({
      deliveredAt: NOW,
      writer: MARIA,
    });
  });

  it('keeps a source for who wrote it first: nobody else can touch its tickets', async () => {
    const { write, count, requests } = await start();
    await write([ticket('T-1')], MARIA);
    await expect(write([solved('T-1'), ticket('T-2')], SCRIPT)).rejects.toThrow(
      'Source "pushed" is written by somebody else; each source name has one writer, so send yours under another name',
    );
    expect(await count()).toBe(1);
    expect(await write([ticket('T-2')], MARIA)).toMatchObject({ stored: 1 });
    await write([ticket('T-1')], SCRIPT, 'scripted');
    expect(await requests()).toBe(3);
  });

  it('keeps the name of an installed source, and of one that comes as events', async () => {
    const { write, sources, count } = await start();
    await sources.register('pushed', HOUR, { kind: 'module', name: 'pushed' });
    await expect(write([ticket('T-1')])).rejects.toThrow(
      'Source "pushed" is read by an installed module; each',
    );
    await sources.register('pushed', HOUR, { kind: 'topic', name: 'tickets' });
    await expect(write([ticket('T-1')])).rejects.toThrow(
      'Source "pushed" is written from events; each',
    );
    expect(await count()).toBe(0);
    // What is no longer configured is free.
    await sources.release(['another']);
    expect(await write([ticket('T-1')])).toMatchObject({ stored: 1 });
  });

  it('has one writer of a source though two come first at the same time', async () => {
    const { write, sources, count } = await start();
    const writers = [MARIA, SCRIPT, { ...MARIA, name: 'user:default/ana' }];
    const results = await Promise.allSettled(
      writers.map((writer, at) => write([ticket(`T-${at}`)], writer)),
    );
    const winners = writers.filter(
      (_, at) => results[at].status === 'fulfilled',
    );
    expect(winners).toEqual([(await sources.get('pushed')).writer]);
    expect(await count()).toBe(1);
  });

  it('imports as many lines as there are', async () => {
    const { intake, count, requests } = await start();
    function* history() {
      for (let id = 1; id <= 20_000; id++) {
        yield id % 1000 === 0 ? { externalId: `T-${id}` } : solved(`T-${id}`);
      }
    }
    const result = await intake.import('pushed', lines(history()), MARIA);
    expect(result).toMatchObject({
      lines: 20_000,
      stored: 19_980,
      unchanged: 0,
      unassigned: 0,
      refused: { total: 20 },
    });
    expect(result.refused.first[0]).toMatchObject({
      line: 1000,
      externalId: 'T-1000',
      field: 'service',
      reason: 'is missing; expected string',
    });
    expect(await count()).toBe(19_980);
    expect(await requests()).toBe(19_980);
  });

  it('asks for further lines only when those before are stored', async () => {
    const { intake, count } = await start();
    const stored: number[] = [];
    async function* slowly(): AsyncGenerator<NdjsonLine> {
      for (let number = 1; number <= 1200; number++) {
        if (number % 500 === 1) {
          stored.push(await count());
        }
        yield { number, value: ticket(`T-${number}`) };
      }
    }
    await intake.import('pushed', slowly(), MARIA);
    expect(stored).toEqual([0, 500, 1000]);
    expect(await count()).toBe(1200);
  });

  it('keeps what was stored when the lines end early, and stores the rest when all come again', async () => {
    const { intake, count } = await start();
    const all = Array.from({ length: 700 }, (_, at) => ticket(`T-${at}`));
    async function* cut(): AsyncGenerator<NdjsonLine> {
      yield* lines(all.slice(0, 600));
      throw new Error('The connection was cut');
    }
    await expect(intake.import('pushed', cut(), MARIA)).rejects.toThrow(
      'The connection was cut',
    );
    expect(await count()).toBe(500);
    expect(await intake.import('pushed', lines(all), MARIA)).toMatchObject({
      stored: 200,
      unchanged: 500,
    });
    expect(await count()).toBe(700);
  });

  it('names at most a hundred of the lines that are wrong, by their number, and counts all', async () => {
    const { intake } = await start();
    async function* bytes() {
      yield Buffer.from(`${JSON.stringify(ticket('T-1'))}\n\n`);
      yield Buffer.from('{"title": "my salary"\n'.repeat(150));
    }
    const { refused, ...counts } = await intake.import(
      'pushed',
      ndjsonLines(bytes()),
      MARIA,
    );
    expect(counts).toMatchObject({ lines: 152, stored: 1 });
    expect(refused.total).toBe(150);
    expect(refused.first).toHaveLength(100);
    expect(refused.first[0]).toEqual({
      line: 3,
      externalId: null,
      field: 'line',
      reason: 'is not JSON; expected one ticket as a JSON object',
    });
  });

  it('refuses an import under the name of somebody else before it reads all of it', async () => {
    const { intake, write, count } = await start();
    await write([ticket('T-1')], SCRIPT);
    let read = 0;
    async function* endless(): AsyncGenerator<NdjsonLine> {
      for (;;) {
        yield { number: ++read, value: ticket(`X-${read}`) };
      }
    }
    await expect(intake.import('pushed', endless(), MARIA)).rejects.toThrow(
      'is written by somebody else',
    );
    expect(read).toBe(500);
    expect(await count()).toBe(1);
  });
});
