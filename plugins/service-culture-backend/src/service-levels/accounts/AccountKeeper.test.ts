import type { TicketInput } from '@service-culture/plugin-service-culture-common';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { arbitraryTicket } from '../../__testUtils__/arbitraryTicket';
import { service, target } from '../../__testUtils__/company';
import { describeEachDatabase } from '../../__testUtils__/databases';
import {
  openServiceLevels,
  type ServiceLevels,
} from '../../__testUtils__/serviceLevels';
import { boundsOf, daysOf, eachMonth } from './Month';
import { saysTheSame } from './stateMonth';

const DAY = 86_400_000;
const EMAIL = 'component:default/email';
const ZONE = 'Europe/Berlin';
/** What is promised in random histories. */
const METRICS = ['first-response', 'resolution', 'satisfaction'];
const at = (iso: string) => Date.parse(iso);

/** Opened at nine, solved so many hours later; the promise is 90 % within 8 h of Mon-Fri 08:00-18:00. */
const solved = (
  externalId: string,
  day: string,
  hours: number,
  more: Partial<TicketInput> = {},
): TicketInput => ({
  externalId,
  service: EMAIL,
  state: 'resolved',
  openedAt: `${day}T09:00:00Z`,
  resolvedAt: new Date(
    at(`${day}T09:00:00Z`) + hours * 3_600_000,
  ).toISOString(),
  updatedAt: `${day}T20:00:00Z`,
  ...more,
});

const email = service(
  'email',
  {
    targets: [target('resolution', 90, 480, { asWritten: '90% within 8h' })],
    serviceOwner: 'user:default/olga',
  },
  { title: 'Email' },
);

/** What a statement says in figures: met, breached and status of its first promise. */
const figures = ({ promises: [first] }: { promises: any[] }) =>
  first && [first.met, first.breached, first.status];

describeEachDatabase('AccountKeeper', createDatabase => {
  const start = async (now: string) => {
    const room = openServiceLevels(await createDatabase(), at(now));
    await room.promise([email]);
    room.clock.now = Math.max(room.clock.now, at('2026-11-01T06:00:00Z'));
    const keeper = room.newAccountKeeper();
    return {
      ...room,
      keeper,
      /** Time passes until then, and the job runs. */
      async on(time: string, run = keeper) {
        room.clock.now = at(time);
        await run.run();
      },
      accounts: () => room.accountStore.accounts(EMAIL),
    };
  };

  it('makes a month final as the fifth service day after it begins, and not before', async () => {
    const { writer, on, accounts } = await start('2026-10-01T06:00:00Z');
    await writer.write('push', [
      solved('T-1', '2026-10-05', 2),
      solved('T-2', '2026-10-06', 30),
    ]);
    await on('2026-11-05T22:59:59Z');
    expect(await accounts()).toEqual([]);
    await on('2026-11-05T23:00:00Z');
    const [account] = await accounts();
    expect([account.month, account.at, figures(account.statement)]).toEqual([
      '2026-10',
      at('2026-11-05T23:00:00Z'),
      [1, 1, 'missing'],
    ]);
  });

  it('leaves what is final alone, and states what changed on the day after, once', async () => {
    const { writer, on, accounts } = await start('2026-10-01T06:00:00Z');
    await writer.write('push', [solved('T-1', '2026-10-05', 2)]);
    await on('2026-11-06T08:00:00Z');
    await writer.write('push', [solved('T-2', '2026-10-06', 30)]);
    await on('2026-11-06T09:00:00Z');
    await writer.write('push', [solved('T-3', '2026-10-07', 30)]);
    await on('2026-11-07T01:00:00Z');
    await on('2026-11-07T02:00:00Z');
    await on('2026-11-08T02:00:00Z');
    const [account] = await accounts();
    expect(figures(account.statement)).toEqual([1, 0, 'meeting']);
    expect(
      account.restatements.map(each => [each.at, figures(each.statement)]),
    ).toEqual([[at('2026-11-07T01:00:00Z'), [1, 2, 'missing']]]);
  });

  it('does not state anew what only says the same of other tickets', async () => {
    const { writer, on, accounts, clock } = await start('2026-10-01T06:00:00Z');
    await writer.write('push', [solved('T-1', '2026-10-05', 2)]);
    await on('2026-11-06T08:00:00Z');
    clock.now = at('2026-11-06T13:00:00Z');
    await writer.write('push', [
      solved('T-1', '2026-11-05', 2, { updatedAt: '2026-11-06T12:00:00Z' }),
      solved('T-2', '2026-10-08', 1),
    ]);
    await on('2026-11-09T08:00:00Z');
    expect((await accounts())[0].restatements).toEqual([]);
  });

  it('is not moved by a promise that changed after the month', async () => {
    const { writer, promise, on, accounts } = await start(
      '2026-10-01T06:00:00Z',
    );
    await writer.write('push', [solved('T-1', '2026-10-05', 2)]);
    await on('2026-11-06T08:00:00Z');
    await promise([
      service('email', { targets: [target('resolution', 99, 60)] }),
    ]);
    await on('2026-11-09T08:00:00Z');
    const [account] = await accounts();
    expect(account.restatements).toEqual([]);
    expect(account.statement.promises.map(p => p.target.asWritten)).toEqual([
      '90% within 8h',
    ]);
  });

  it('states each version of a promise that was in force in the month', async () => {
    const { writer, promise, on, accounts, clock } = await start(
      '2026-10-01T06:00:00Z',
    );
    clock.now = at('2026-10-20T06:00:00Z');
    await promise([
      service('email', {
        targets: [target('resolution', 95, 60), target('respect', 90, null)],
      }),
    ]);
    clock.now = at('2026-11-01T06:00:00Z');
    await writer.write('push', [
      solved('T-1', '2026-10-05', 2),
      solved('T-2', '2026-10-21', 2),
    ]);
    await on('2026-11-06T08:00:00Z');
    expect(
      (await accounts())[0].statement.promises.map(p => [
        p.target.asWritten,
        p.met,
        p.breached,
        p.status,
      ]),
    ).toEqual([
      ['95% within 60m', 0, 1, 'missing'],
      ['90% within 8h', 1, 0, 'meeting'],
      ['90%', 0, 0, 'no-data'],
    ]);
  });

  it('waits for a source that has not delivered since, but not for ever', async () => {
    const { writer, on, accounts, sources, knexRow } = await withSource();
    await writer.write('helpdesk', [solved('T-1', '2026-10-05', 2)]);
    // It has never delivered a whole round: what is there may be part of it.
    await on('2026-12-31T08:00:00Z');
    expect(await accounts()).toEqual([]);
    await sources.succeeded('helpdesk', at('2026-11-05T22:00:00Z'));
    await on('2026-11-10T08:00:00Z');
    expect(await accounts()).toEqual([]);
    await on('2026-11-20T08:00:00Z');
    expect((await accounts()).map(knexRow)).toEqual([
      ['2026-10', ['helpdesk']],
    ]);
  });

  it('does not wait for a source that delivered after the fifth service day began', async () => {
    const { writer, on, accounts, sources, knexRow } = await withSource();
    await writer.write('helpdesk', [solved('T-1', '2026-10-05', 2)]);
    await sources.succeeded('helpdesk', at('2026-11-06T01:00:00Z'));
    await on('2026-11-06T08:00:00Z');
    expect((await accounts()).map(knexRow)).toEqual([['2026-10', []]]);
  });

  async function withSource() {
    const room = await start('2026-10-01T06:00:00Z');
    await room.sources.register('helpdesk', 3_600_000, null);
    return {
      ...room,
      knexRow: ({ month, without }: { month: string; without: string[] }) => [
        month,
        without,
      ],
    };
  }

  it('asks the owner and the owning group about a month that was missed, once', async () => {
    const { writer, on, notices } = await start('2026-10-01T06:00:00Z');
    await writer.write('push', [
      solved('T-1', '2026-10-05', 2),
      solved('T-2', '2026-10-06', 30),
    ]);
    await on('2026-11-06T08:00:00Z');
    await on('2026-11-06T08:05:00Z');
    await on('2026-11-07T08:00:00Z');
    expect(notices).toEqual([
      {
        recipients: ['user:default/olga', 'group:default/it'],
        title: 'Email did not keep a promise in October 2026',
        description:
          '90 % solved within 8 h: 1 of 2. What was the cause, what will be done, by whom and by when?',
        link: '/catalog/default/component/email/track-record#accounts',
        topic: 'account-missed',
        scope: 'component:default/email 2026-10',
      },
    ]);
  });

  it('asks again where the portal could not tell, and not about a month that was kept', async () => {
    const { writer, on, notices, portal } = await start('2026-10-01T06:00:00Z');
    await writer.write('push', [solved('T-1', '2026-10-05', 30)]);
    portal.takesNotices = false;
    await on('2026-11-06T08:00:00Z');
    portal.takesNotices = true;
    await on('2026-11-06T08:05:00Z');
    await on('2026-11-06T08:10:00Z');
    expect(notices).toHaveLength(2);
    await on('2026-11-30T08:00:00Z');
    await writer.write('push', [solved('T-2', '2026-11-10', 2)]);
    await on('2026-12-10T08:00:00Z');
    expect(notices).toHaveLength(2);
  });

  it('asks about the last month only where a portal begins with a past', async () => {
    const { writer, on, notices, accounts } = await start(
      '2026-11-25T08:00:00Z',
    );
    await writer.write('push', [
      solved('T-1', '2026-08-05', 30),
      solved('T-2', '2026-09-07', 30),
      solved('T-3', '2026-10-06', 30),
    ]);
    await on('2026-11-25T08:01:00Z');
    expect((await accounts()).map(({ month }) => month)).toEqual([
      '2026-10',
      '2026-09',
      '2026-08',
    ]);
    expect(notices.map(({ scope }) => scope)).toEqual([
      'component:default/email 2026-10',
    ]);
  });

  it('asks about a month that turned out to be missed only later', async () => {
    const { writer, on, notices } = await start('2026-10-01T06:00:00Z');
    await writer.write('push', [solved('T-1', '2026-10-05', 2)]);
    await on('2026-11-06T08:00:00Z');
    expect(notices).toEqual([]);
    await writer.write('push', [solved('T-2', '2026-10-06', 30)]);
    await on('2026-12-20T08:00:00Z');
    expect(notices.map(({ scope }) => scope)).toEqual([
      'component:default/email 2026-10',
    ]);
  });

  it('keeps what the totals said at the time, whatever is written in between and however many replicas run', async () => {
    const knex = await createDatabase();
    let round = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            days: fc.integer({ min: 1, max: 25 }),
            writes: fc.array(
              arbitraryTicket(
                at('2026-08-15T00:00:00Z'),
                at('2026-11-20T00:00:00Z'),
                ['email'],
              ),
              { maxLength: 8 },
            ),
          }),
          { minLength: 2, maxLength: 6 },
        ),
        async steps => {
          const name = `email${round++}`;
          const room = openServiceLevels(knex, at('2026-08-01T06:00:00Z'));
          await room.promise([
            service(name, {
              targets: [
                target('first-response', 95, 60),
                target('resolution', 90, 480),
                target('satisfaction', 80, null),
              ],
            }),
          ]);
          const { kept, expected } = await lived(room, knex, name, steps);
          expect(kept).toEqual(expected);
        },
      ),
      { numRuns: 12, endOnFailure: true },
    );
  });
});

/**
 * Lets time pass and tickets come, with two replicas at work, and compares each account with a slow reference: what a
 * count of all outcomes said whenever the job ran, kept when the month was due and when it differed on a later day.
 */
async function lived(
  room: ServiceLevels,
  knex: Knex,
  name: string,
  steps: { days: number; writes: TicketInput[] }[],
) {
  const { clock, writer, accountStore } = room;
  const ref = `component:default/${name}`;
  const replicas = [room.newAccountKeeper(), room.newAccountKeeper()];
  clock.now = at('2026-11-21T06:00:00Z');
  const expected = new Map<string, { at: number; counts: string }[]>();
  for (const { days, writes } of steps) {
    await writer.write(
      `push ${name}`,
      writes.map(write => ({
        ...write,
        service: ref,
        changes: [],
        updatedAt: new Date(clock.now).toISOString(),
      })),
    );
    clock.now += days * DAY;
    // A month that was final stays so, though what was counted in it may be of another one by now.
    const due = [
      ...expected.keys(),
      ...(await monthsDue(knex, ref, clock.now)),
    ];
    for (const month of new Set(due)) {
      const counts = await countOf(knex, ref, month);
      const stated = expected.get(month) ?? [];
      if (stated[stated.length - 1]?.counts !== counts) {
        stated.push({ at: clock.now, counts });
      }
      expected.set(month, stated);
    }
    await Promise.all(replicas.map(replica => replica.run()));
    await replicas[1].run();
  }
  const accounts = await accountStore.accounts(ref);
  const kept = new Map(
    accounts.map(({ month, at: finalAt, statement, restatements }) => {
      const all = [{ at: finalAt, statement }, ...restatements];
      all.slice(1).forEach((each, index) => {
        expect(saysTheSame(each.statement, all[index].statement)).toBe(false);
      });
      return [
        month,
        all.map(each => ({
          at: each.at,
          counts: each.statement.promises
            .filter(p => p.met + p.breached > 0)
            .map(p => `${p.metric} ${p.met} ${p.breached}`)
            .sort()
            .join(', '),
        })),
      ];
    }),
  );
  return { kept, expected };
}

async function monthsDue(knex: Knex, ref: string, now: number) {
  const days: string[] = await knex('service_levels_outcomes')
    .where({ service: ref })
    .whereNot('day', '')
    .pluck('day');
  if (days.length === 0) {
    return [];
  }
  const first = days.sort()[0].slice(0, 7);
  return eachMonth(first, '2027-12').filter(
    month => fifthWeekday(boundsOf(month, ZONE).to) <= now,
  );
}

function fifthWeekday(from: number): number {
  let day = from;
  for (let found = 0; ; day += DAY) {
    const weekday = new Date(day + 2 * 3_600_000).getUTCDay();
    found += weekday === 0 || weekday === 6 ? 0 : 1;
    if (found === 5) {
      return day;
    }
  }
}

async function countOf(knex: Knex, ref: string, month: string) {
  const { first, last } = daysOf(month);
  const rows: any[] = await knex('service_levels_outcomes')
    .where({ service: ref })
    .whereIn('metric', METRICS)
    .whereIn('outcome', ['met', 'breached'])
    .whereBetween('day', [first, last])
    .select('metric', 'outcome');
  return (
    METRICS.map(metric => {
      const of = (outcome: string) =>
        rows.filter(row => row.metric === metric && row.outcome === outcome)
          .length;
      return { metric, met: of('met'), breached: of('breached') };
    })
      // Under five answers a share of them is withheld.
      .filter(
        ({ metric, met, breached }) =>
          met + breached >= (metric === 'satisfaction' ? 5 : 1),
      )
      .map(({ metric, met, breached }) => `${metric} ${met} ${breached}`)
      .sort()
      .join(', ')
  );
}
