import type {
  Ticket,
  TicketInput,
} from '@service-culture/plugin-service-culture-common';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { arbitraryTicket } from '../../../__testUtils__/arbitraryTicket';
import { service, snapshotOf, target } from '../../../__testUtils__/company';
import { describeEachDatabase } from '../../../__testUtils__/databases';
import { DatabaseProjectionStore } from '../../../projection';
import {
  AgreementKeeper,
  agreementAt,
  DatabaseAgreementStore,
} from '../../agreements';
import { DecisionOutbox } from '../decisions';
import { judge, toTicketRecord } from '../judge';
import { countTicket, difference, type Cell } from '../totals';
import { storedTotals } from './__testUtils__/storedTotals';
import { DatabaseTicketStore } from './DatabaseTicketStore';
import { DeadlineSweep } from './DeadlineSweep';
import { KeyReassignment } from './KeyReassignment';
import { parseTicket } from './parseTicket';
import { TicketWriter } from './TicketWriter';

const BEGIN = Date.parse('2026-01-05T00:00:00Z');
const DAY = 86_400_000;
const EMAIL = 'component:default/email';

async function setUp(knex: Knex, now = BEGIN + 90 * DAY) {
  const clock = { now };
  const agreements = new DatabaseAgreementStore(knex);
  const store = new DatabaseTicketStore(knex);
  const projection = new DatabaseProjectionStore(knex);
  const writer = new TicketWriter({
    store,
    agreements,
    outbox: new DecisionOutbox(knex),
    now: () => clock.now,
    atRiskShare: 0.75,
  });
  const keeper = new AgreementKeeper({
    store: agreements,
    now: () => clock.now,
  });
  const promise = async (...services: ReturnType<typeof service>[]) => {
    await projection.save(snapshotOf(services), clock.now);
    await keeper.update(services);
    await new KeyReassignment({ store, writer }).run();
  };
  await promise(service('email'), service('laptop'));
  return { clock, agreements, store, writer, promise };
}

/** What a scan of the tickets says they must be: every ticket judged and counted anew. */
async function scan(
  knex: Knex,
  agreements: DatabaseAgreementStore,
  now: number,
): Promise<Cell[]> {
  const rows = await knex('service_levels_tickets').select('content');
  const histories = await agreements.histories([
    EMAIL,
    'component:default/laptop',
    'component:default/new',
  ]);
  return difference(
    [],
    rows.flatMap(row => {
      const record = toTicketRecord(JSON.parse(row.content) as Ticket);
      const judged = judge(record, {
        now,
        atRiskShare: 0.75,
        agreementAt: (ref, at) => agreementAt(histories.get(ref) ?? [], at),
      });
      return countTicket(record, judged, histories).cells;
    }),
  );
}

const ticket = (more: Partial<TicketInput> = {}): TicketInput => ({
  externalId: 'T-1',
  service: 'email',
  state: 'open',
  openedAt: '2026-03-02T09:00:00Z',
  updatedAt: '2026-03-02T09:00:00Z',
  ...more,
});

describeEachDatabase('TicketWriter', createDatabase => {
  it('keeps totals equal to a scan of all tickets, whatever happens in whatever order', async () => {
    const knex = await createDatabase();
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            tickets: fc.array(
              arbitraryTicket(BEGIN, BEGIN + 80 * DAY, [
                'email',
                'laptop',
                'unknown',
              ]),
              { minLength: 1, maxLength: 12 },
            ),
            later: fc.integer({ min: 0, max: 3 * DAY }),
          }),
          { minLength: 1, maxLength: 5 },
        ),
        async rounds => {
          for (const table of [
            'service_levels_tickets',
            'service_levels_decisions',
            'service_levels_totals',
            'service_levels_spreads',
            'service_levels_agreements',
            'service_levels_levels',
            'service_levels_service_keys',
            'projection_services',
          ]) {
            await knex(table).delete();
          }
          const { clock, agreements, store, writer } = await setUp(knex);
          const sweep = new DeadlineSweep({
            store,
            writer,
            now: () => clock.now,
            onMoved: async () => {},
          });
          for (const { tickets, later } of rounds) {
            const { refused } = await writer.write('helpdesk', tickets);
            expect(refused).toEqual([]);
            clock.now += later;
            await sweep.run();
            expect(await storedTotals(knex)).toEqual(
              await scan(knex, agreements, clock.now),
            );
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('comes to the same totals in whatever order versions of a ticket arrive', async () => {
    const knex = await createDatabase();
    const { writer } = await setUp(knex);
    const opened = ticket();
    const answered = ticket({
      firstResponseAt: '2026-03-02T09:30:00Z',
      updatedAt: '2026-03-02T09:30:00Z',
    });
    const resolved = ticket({
      ...answered,
      state: 'resolved',
      resolvedAt: '2026-03-02T11:00:00Z',
      updatedAt: '2026-03-02T11:00:00Z',
    });
    for (const version of [opened, answered, resolved]) {
      await writer.write('helpdesk', [version]);
    }
    const inOrder = await storedTotals(knex);
    const backwards = { externalId: 'T-2' };
    for (const version of [resolved, answered, opened]) {
      await writer.write('helpdesk', [{ ...version, ...backwards }]);
    }
    expect(await storedTotals(knex)).toEqual(
      inOrder.map(cell => ({
        ...cell,
        count: cell.count * 2,
        sum: cell.sum * 2,
      })),
    );
  });

  it('changes nothing when the same tickets are written again', async () => {
    const knex = await createDatabase();
    const { writer } = await setUp(knex);
    const batch = [ticket(), ticket({ externalId: 'T-2', priority: 'high' })];
    expect(await writer.write('helpdesk', batch)).toMatchObject({
      stored: 2,
      unchanged: 0,
    });
    const before = await storedTotals(knex);
    expect(await writer.write('helpdesk', batch)).toMatchObject({
      stored: 0,
      unchanged: 2,
      services: [],
    });
    expect(await storedTotals(knex)).toEqual(before);
  });

  it('refuses a bad ticket with its field and reason and stores the others', async () => {
    const knex = await createDatabase();
    const { writer } = await setUp(knex);
    const result = await writer.write('helpdesk', [
      ticket({ externalId: 'T-1', state: 'closed' as any }),
      ticket({ externalId: 'T-2', openedAt: '2026-03-02T09:00:00' }),
      ticket({ externalId: 'T-3', requester: 'user:default:nobody' }),
      ticket({
        externalId: 'T-4',
        state: 'resolved',
        resolvedAt: '2026-03-01T09:00:00Z',
      }),
      ticket({ externalId: 'T-5' }),
    ]);
    expect(result.stored).toBe(1);
    expect(
      result.refused.map(({ index, externalId, field }) => [
        index,
        externalId,
        field,
      ]),
    ).toEqual([
      [0, 'T-1', 'state'],
      [1, 'T-2', 'openedAt'],
      [2, 'T-3', 'requester'],
      [3, 'T-4', 'resolvedAt'],
    ]);
  });

  it('keeps tickets of a service that is not in the catalog and counts them once it is', async () => {
    const knex = await createDatabase();
    const { clock, agreements, writer, promise } = await setUp(knex);
    expect(
      await writer.write('helpdesk', [ticket({ service: 'new' })]),
    ).toMatchObject({ stored: 1, unassigned: 1, services: [] });
    expect(await storedTotals(knex)).toEqual([]);

    await promise(service('email'), service('new'));

    const counted = await storedTotals(knex);
    expect(counted.map(({ figure }) => figure)).toContain('requests.counted');
    expect(counted).toEqual(await scan(knex, agreements, clock.now));
  });

  it('decides a breach at its deadline, although nobody touches the ticket and the backend was down', async () => {
    const knex = await createDatabase();
    const { clock, store, writer } = await setUp(
      knex,
      Date.parse('2026-03-02T09:05:00Z'),
    );
    const moved: string[][] = [];
    const sweep = new DeadlineSweep({
      store,
      writer,
      now: () => clock.now,
      onMoved: async services => {
        moved.push(services);
      },
    });
    await writer.write('helpdesk', [ticket()]);
    clock.now = Date.parse('2026-03-02T10:00:00Z');
    await sweep.run();
    expect(await figuresNow(knex)).toMatchObject({
      'first-response.at-risk': 1,
      'open.at-risk': 1,
    });

    clock.now = Date.parse('2026-03-20T12:00:00Z');
    await sweep.run();

    expect(await figuresNow(knex)).toEqual({
      'first-response.overdue': 1,
      'open.breached': 1,
      'resolution.overdue': 1,
    });
    const [breach] = await knex('service_levels_outcomes').where({
      metric: 'first-response',
    });
    expect(Number(breach.decided_at)).toBe(Date.parse('2026-03-02T10:00:00Z'));
    expect(breach.day).toBe('2026-03-02');
    expect(moved.flat()).toContain(EMAIL);
    expect(await store.due(clock.now, 10)).toEqual([]);
  });

  it('judges a ticket by the promise that was in force when it was opened', async () => {
    const knex = await createDatabase();
    const { clock, writer, promise } = await setUp(
      knex,
      Date.parse('2026-03-01T00:00:00Z'),
    );
    clock.now = Date.parse('2026-03-03T00:00:00Z');
    await promise(
      service('email', { targets: [target('first-response', 90, 240)] }),
    );
    clock.now = Date.parse('2026-03-04T00:00:00Z');
    const answeredAfter = (externalId: string, day: string) =>
      ticket({
        externalId,
        openedAt: `${day}T09:00:00Z`,
        firstResponseAt: `${day}T11:00:00Z`,
        updatedAt: `${day}T11:00:00Z`,
      });
    await writer.write('helpdesk', [
      answeredAfter('before', '2026-03-02'),
      answeredAfter('after', '2026-03-03'),
    ]);
    const rows = await knex('service_levels_outcomes')
      .where({ metric: 'first-response' })
      .orderBy('ticket_id')
      .select('outcome', 'level');
    expect(rows.map(({ outcome }) => outcome)).toEqual(['breached', 'met']);
    expect(rows[0].level).not.toBe(rows[1].level);
  });

  it('stores the cursor of a source only together with its tickets', async () => {
    const knex = await createDatabase();
    const { writer } = await setUp(knex);
    await expect(
      writer.write('helpdesk', [ticket()], async () => {
        throw new Error('crashed here');
      }),
    ).rejects.toThrow('crashed here');
    expect(await knex('service_levels_tickets').select('id')).toEqual([]);
    expect(await storedTotals(knex)).toEqual([]);
  });
});

async function figuresNow(knex: Knex): Promise<Record<string, number>> {
  const cells = (await storedTotals(knex)).filter(
    ({ day, bucket }) => day === '' && bucket === undefined,
  );
  return Object.fromEntries(cells.map(({ figure, count }) => [figure, count]));
}

describe('parseTicket', () => {
  it('quotes the wrong value, but never what a person wrote', () => {
    const problemOf = (more: {}) => {
      const parsed = parseTicket(ticket(more), Date.now());
      return 'problem' in parsed ? parsed.problem : undefined;
    };
    expect(problemOf({ state: 'closed' })).toEqual({
      field: 'state',
      reason: expect.stringMatching(/^"closed": .*"resolved"/),
    });
    expect(problemOf({ pauses: [{ from: 'noon' }] })).toEqual({
      field: 'pauses[0].from',
      reason: expect.stringMatching(/^"noon": /),
    });
    const { field, reason } = problemOf({ title: 'salary'.repeat(400) })!;
    expect([field, reason.includes('salary')]).toEqual(['title', false]);
  });

  it('prints refs as the catalog does, and leaves keys of a source as they are', () => {
    const parsed = parseTicket(
      ticket({
        service: 'Component:Default/Email',
        department: 'Finance',
        requester: 'user:Ana',
      }),
      Date.now(),
    );
    expect(parsed).toMatchObject({
      ticket: {
        service: EMAIL,
        department: 'group:default/finance',
        requester: 'user:default/ana',
      },
    });
    expect(
      parseTicket(ticket({ service: 'E-Mail' }), Date.now()),
    ).toMatchObject({ ticket: { service: 'E-Mail' } });
  });
});
