import { createHash } from 'node:crypto';
import { mockServices } from '@backstage/backend-test-utils';
import type { TicketInput } from '@service-culture/plugin-service-culture-common';
import type {
  ReadOptions,
  TicketBatch,
  TicketSource,
} from '@service-culture/plugin-service-culture-node';
import type { Knex } from 'knex';
import { service } from '../../__testUtils__/company';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { openServiceLevels } from '../../__testUtils__/serviceLevels';
import { Delivery } from './Delivery';
import { SourceRunner } from './SourceRunner';
import { SourcesService } from './SourcesService';
import { sourceStatus } from './sourceStatus';

const NOW = Date.parse('2026-03-04T12:00:00Z');
const HOUR = 3_600_000;
const MODULE = { kind: 'module' as const, name: 'helpdesk' };

const ticket = (externalId: string, more: Partial<TicketInput> = {}) =>
  ({
    externalId,
    service: 'email',
    state: 'open',
    openedAt: '2026-03-02T09:00:00Z',
    updatedAt: '2026-03-02T09:00:00Z',
    ...more,
  } as TicketInput);

/** Tickets 1 to 10 in batches of three; the cursor counts them. */
async function* tenTickets({
  cursor,
}: ReadOptions): AsyncIterable<TicketBatch> {
  for (let from = Number(cursor?.read ?? 0); from < 10; from += 3) {
    const ids = [1, 2, 3].map(step => from + step).filter(id => id <= 10);
    yield {
      tickets: ids.map(id => ticket(`T-${id}`)),
      cursor: { read: ids[ids.length - 1] },
    };
  }
}

function setUp(knex: Knex) {
  const room = openServiceLevels(knex, NOW);
  const logger = mockServices.logger.mock();
  const moved: string[] = [];
  const state = {
    ready: true,
    read: tenTickets,
    quiet: 'no-news' as TicketSource['quiet'],
  };
  const runner = new SourceRunner({
    source: {
      id: 'helpdesk',
      schedule: { frequency: { minutes: 1 }, timeout: { minutes: 5 } },
      lateAfter: HOUR,
      read: options => state.read(options),
      get quiet() {
        return state.quiet;
      },
    },
    recordsOf: batch => batch.tickets,
    store: room.sources,
    delivery: new Delivery({
      writer: room.writer,
      logger,
      onMoved: async services => {
        moved.push(...services);
      },
    }),
    logger,
    now: () => room.clock.now,
    isReady: async () => state.ready,
  });
  const { signal } = new AbortController();
  return {
    ...room,
    knex,
    logger,
    moved,
    state,
    runner,
    run: () => runner.run(signal),
    status: async () =>
      sourceStatus(
        'helpdesk',
        await room.sources.get('helpdesk'),
        room.clock.now,
      ).status,
    ids: async (): Promise<string[]> =>
      knex('service_levels_tickets').orderBy('id').pluck('external_id'),
  };
}

const ALL = Array.from({ length: 10 }, (_, index) => `T-${index + 1}`);

describeEachDatabase('SourceRunner', createDatabase => {
  const start = async () => {
    const room = setUp(await createDatabase());
    await room.promise([service('email')]);
    await room.sources.register('helpdesk', HOUR, MODULE);
    return room;
  };

  it('waits until the catalog was read, and then brings everything', async () => {
    const { state, run, ids, status, sources } = await start();
    state.ready = false;
    await run();
    expect(await ids()).toEqual([]);
    expect((await sources.get('helpdesk')).askedAt).toBeNull();
    expect(await status()).toBe('waiting');
    state.ready = true;
    await run();
    expect(await ids()).toEqual(ALL);
    expect(await status()).toBe('ok');
  });

  it('goes on after the last batch that was stored when it failed between two', async () => {
    const { clock, state, run, ids, status, sources } = await start();
    const cursors: unknown[] = [];
    let left = 2;
    state.read = async function* failing(options) {
      cursors.push(options.cursor);
      for await (const batch of tenTickets(options)) {
        if (left-- === 0) {
          throw new Error('The helpdesk hung up');
        }
        yield batch;
      }
    };
    await run();
    expect(await ids()).toEqual(ALL.slice(0, 6));
    expect(await status()).toBe('failed');
    expect(await sources.get('helpdesk')).toMatchObject({
      cursor: { read: 6 },
      error: 'The helpdesk hung up',
      failures: 1,
      deliveredAt: null,
    });

    // Not asked again before its time.
    clock.now += 4_999;
    await run();
    expect(cursors).toHaveLength(1);
    clock.now += 1;
    await run();
    expect(cursors).toEqual([null, { read: 6 }]);
    expect(await ids()).toEqual(ALL);
    expect(await status()).toBe('ok');
    expect(await sources.get('helpdesk')).toMatchObject({
      error: null,
      failures: 0,
      retryAt: null,
      deliveredAt: clock.now,
    });
  });

  it('neither loses nor repeats anything when it crashes after storing a batch', async () => {
    const { state, run, ids, sources } = await start();
    const advance = sources.advance.bind(sources);
    // The backend dies when the second batch is stored but not yet committed.
    let calls = 0;
    sources.advance = async (...args) => {
      await advance(...args);
      if (++calls === 2) {
        throw new Error('crash');
      }
    };
    await run();
    expect(await ids()).toEqual(ALL.slice(0, 3));
    expect((await sources.get('helpdesk')).cursor).toEqual({ read: 3 });
    sources.advance = advance;
    state.read = tenTickets;
    await sources.succeeded('helpdesk', NOW);
    await run();
    expect(await ids()).toEqual(ALL);
  });

  it('calls a folder late into which nobody brings anything, but not a system without news', async () => {
    const { clock, state, run, status } = await start();
    await run();
    clock.now += 2 * HOUR;
    await run();
    expect(await status()).toBe('ok');

    state.quiet = 'no-delivery';
    clock.now += 2 * HOUR;
    await run();
    expect(await status()).toBe('late');
  });

  it('waits twice as long after each failure, ten minutes at most', async () => {
    const { clock, state, run, sources, logger } = await start();
    state.read = () => {
      throw new Error('No answer');
    };
    const waits: number[] = [];
    for (let failure = 0; failure < 10; failure++) {
      await run();
      const { retryAt } = await sources.get('helpdesk');
      waits.push((retryAt! - clock.now) / 1000);
      clock.now = retryAt!;
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 600, 600, 600]);
    expect(logger.error).toHaveBeenLastCalledWith(
      'Source "helpdesk" failed (attempt 10), next attempt in 600 s: No answer',
    );
  });

  it('stops where it is when the backend shuts down, which is no failure', async () => {
    const { state, runner, ids, sources } = await start();
    const controller = new AbortController();
    state.read = async function* stopped(options) {
      for await (const batch of tenTickets(options)) {
        yield batch;
      }
    };
    const { advance } = sources;
    sources.advance = async (...args) => {
      controller.abort();
      return advance.apply(sources, args);
    };
    await runner.run(controller.signal);
    expect(await ids()).toEqual(ALL.slice(0, 3));
    expect(await sources.get('helpdesk')).toMatchObject({
      cursor: { read: 3 },
      failures: 0,
      error: null,
      deliveredAt: null,
    });
  });

  it('keeps what was refused with its place, field and reason, and stores the rest', async () => {
    const { state, run, ids, sources, logger } = await start();
    state.read = async function* bad() {
      yield {
        tickets: [
          ticket('T-1'),
          ticket('T-2', { state: 'closed' as any }),
          ticket('T-3', { state: 'resolved' }),
        ],
        places: ['a.csv, line 2', 'a.csv, line 3', 'a.csv, line 4'],
        refused: [
          { at: 'a.csv, line 5', field: 'Opened', reason: '"soon" is no date' },
        ],
        cursor: {},
      };
    };
    await run();
    expect(await ids()).toEqual(['T-1']);
    expect(await sources.refusals('helpdesk', 10)).toMatchObject([
      { at: 'a.csv, line 4', externalId: 'T-3', field: 'resolvedAt' },
      { at: 'a.csv, line 3', externalId: 'T-2', field: 'state' },
      {
        at: 'a.csv, line 5',
        externalId: null,
        field: 'Opened',
        reason: '"soon" is no date',
        refusedAt: NOW,
      },
    ]);
    expect(logger.warn).toHaveBeenCalledWith(
      'Source "helpdesk", a.csv, line 5: Opened: "soon" is no date',
    );
  });

  it('is not stopped by the worst records there are', async () => {
    const { state, run, ids, status, sources } = await start();
    state.read = async function* worst() {
      yield {
        tickets: [
          // The same id twice, wrong in the same field.
          ticket('T-1', { state: 'closed' as any }),
          ticket('T-1', { state: 'done' as any }),
          ticket('\0'.repeat(3), { state: 'closed' as any }),
          ticket(randomText(9_000), { state: 'closed' as any }),
          ticket('T-2', { [randomText(5_000)]: 1 } as {}),
          null as any,
          'text' as any,
          ticket('T-3'),
        ],
        refused: [
          { at: 'line 1', field: 'a', reason: 'first' },
          { at: 'line 1', field: 'a', reason: 'second' },
          { at: randomText(4_000), field: 'b\0', reason: randomText(100_000) },
        ],
        cursor: {},
      };
    };
    await run();
    expect((await sources.get('helpdesk')).error).toBeNull();
    expect(await ids()).toEqual(['T-3']);
    expect(await status()).toBe('ok');
    const kept = await sources.refusals('helpdesk', 100);
    expect(kept.find(({ at }) => at === 'line 1')!.reason).toBe('second');
    expect(Math.max(...kept.map(({ reason }) => reason.length))).toBe(1000);
  });

  it('keeps the newest thousand refusals', async () => {
    const { state, run, sources } = await start();
    state.read = async function* many() {
      for (const round of [1, 2, 3]) {
        yield {
          tickets: [],
          refused: Array.from({ length: 450 }, (_, line) => ({
            at: `${round}.csv, line ${line}`,
            field: 'state',
            reason: 'no',
          })),
          cursor: { round },
        };
      }
    };
    await run();
    expect(await sources.refusedCounts()).toEqual(
      new Map([['helpdesk', 1000]]),
    );
    const [newest] = await sources.refusals('helpdesk', 1);
    expect(newest.at).toBe('3.csv, line 449');
  });

  it('tells nobody what people wrote when the database fails', async () => {
    const { state, run, ids, sources, knex, logger } = await start();
    state.read = async function* one() {
      yield { tickets: [ticket('T-1', { title: 'My salary' })], cursor: {} };
    };
    // A database that somebody tampered with; knex then quotes the statement with all its values.
    await knex.schema.alterTable('service_levels_tickets', table => {
      table.dropColumn('counted');
    });
    await run();
    const { error, failures } = await sources.get('helpdesk');
    expect(failures).toBe(1);
    expect(error).toMatch(
      /^The database did not store tickets \((42703|SQLITE_ERROR)\)/,
    );
    expect(JSON.stringify(logger.error.mock.calls)).not.toContain('salary');
    expect(await ids()).toEqual([]);
  });

  it('tells open pages which services moved, and nothing when nothing did', async () => {
    const { run, moved, sources } = await start();
    await run();
    expect(new Set(moved)).toEqual(new Set(['component:default/email']));
    moved.length = 0;
    await sources.succeeded('helpdesk', NOW);
    await run();
    expect(moved).toEqual([]);
  });
});

describeEachDatabase('SourcesService', createDatabase => {
  it('reports how each source is doing, the ones that fail with the reason', async () => {
    const knex = await createDatabase();
    const { state, run, clock, promise, sources } = setUp(knex);
    await promise([service('email')]);
    await sources.register('helpdesk', HOUR, MODULE);
    await sources.register('another', HOUR, MODULE);
    state.read = async function* partly() {
      yield {
        tickets: [ticket('T-1'), ticket('T-2', { service: 'Unheard of' })],
        refused: Array.from({ length: 60 }, (_, line) => ({
          at: `line ${line}`,
          field: 'state',
          reason: 'no',
        })),
        cursor: {},
      };
      throw new Error('connect ECONNREFUSED 10.0.0.7');
    };
    await run();
    clock.now += 1000;
    const page = await new SourcesService({
      sources,
      now: () => clock.now,
    }).sources();
    expect(page).toMatchObject({
      totalItems: 2,
      asOf: '2026-03-04T12:00:01.000Z',
      items: [
        { source: 'another', status: 'waiting', lastAskedAt: null, refused: 0 },
        {
          source: 'helpdesk',
          status: 'failed',
          lastAskedAt: '2026-03-04T12:00:00.000Z',
          lastDeliveredAt: null,
          retryAt: '2026-03-04T12:00:05.000Z',
          failures: 1,
          error: 'connect ECONNREFUSED 10.0.0.7',
          refused: 60,
          unknownServices: ['Unheard of'],
        },
      ],
    });
    expect(page.items[1].refusals).toHaveLength(50);
    expect(page.items[1].refusals[0]).toMatchObject({
      place: 'line 59',
      externalId: null,
    });
  });
});

/** Text that does not compress. */
function randomText(length: number): string {
  let text = '';
  while (text.length < length) {
    text += createHash('sha256').update(text).digest('base64url');
  }
  return text.slice(0, length);
}
