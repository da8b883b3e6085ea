import type {
  PlanChange,
  TicketInput,
} from '@service-culture/plugin-service-culture-common';
import { person, service, target } from '../../__testUtils__/company';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { openServiceLevels } from '../../__testUtils__/serviceLevels';

const EMAIL = 'component:default/email';
const OLGA = 'user:default/olga';
const at = (iso: string) => Date.parse(iso);

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

const PLAN: PlanChange = {
  cause: 'The second shift was ill',
  action: 'A second shift from December',
  who: 'user:default/maria',
  by: '2026-12-01',
};

describeEachDatabase('AccountsService', createDatabase => {
  /** October was missed, September kept, November lasts; as of 25 November, after the job has run. */
  const start = async () => {
    const room = openServiceLevels(
      await createDatabase(),
      at('2026-09-01T06:00:00Z'),
    );
    await room.promise(
      [
        service('email', {
          targets: [
            target('first-response', 95, 60, { asWritten: '95% within 1h' }),
            target('resolution', 90, 480, { asWritten: '90% within 8h' }),
          ],
          serviceOwner: OLGA,
        }),
      ],
      {
        people: [person('olga'), { ...person('maria'), name: 'Maria Keller' }],
        groups: [{ ref: 'group:default/it', title: 'IT' }],
      },
    );
    room.clock.now = at('2026-11-25T08:00:00Z');
    await room.writer.write('push', [
      solved('T-1', '2026-09-07', 2),
      solved('T-2', '2026-10-05', 30),
      solved('T-3', '2026-10-06', 2),
      solved('T-4', '2026-10-07', 1, {
        firstResponseAt: '2026-10-07T09:10:00Z',
      }),
      solved('T-5', '2026-11-03', 2),
    ]);
    await room.newAccountKeeper().run();
    const plan = (change: PlanChange, etag = '"0"', month = '2026-10') =>
      room.accounts.plan(EMAIL, month, change, { etag, writtenBy: OLGA });
    const october = async () =>
      (await room.accounts.accounts(EMAIL, { limit: 12 })).items[1];
    return { ...room, plan, october };
  };

  it('lists months newest first: so far, then what is final', async () => {
    const { accounts } = await start();
    const page = await accounts.accounts(EMAIL, { limit: 12 });
    expect(page).toMatchObject({
      totalItems: 3,
      nextCursor: null,
      timeZone: 'Europe/Berlin',
    });
    expect(
      page.items.map(({ month, state, status, finalOn, asksForPlan }) => [
        month,
        state,
        status,
        finalOn,
        asksForPlan,
      ]),
    ).toEqual([
      ['2026-11', 'so-far', 'missing', '2026-12-07', false],
      ['2026-10', 'final', 'missing', '2026-11-06', true],
      ['2026-09', 'final', 'missing', '2026-10-07', true],
    ]);
    expect(
      page.items[1].promises.map(p => [p.target.asWritten, p.met, p.breached]),
    ).toEqual([
      ['95% within 1h', 1, 2],
      ['90% within 8h', 2, 1],
    ]);
  });

  it('says of a month that ended that it can still change', async () => {
    const { accounts, clock } = await start();
    clock.now = at('2026-12-01T08:00:00Z');
    const { items } = await accounts.accounts(EMAIL, { limit: 2 });
    expect(items.map(({ month, state }) => [month, state])).toEqual([
      ['2026-12', 'so-far'],
      ['2026-11', 'ended'],
    ]);
  });

  it('hands out every month once, page by page', async () => {
    const { accounts } = await start();
    const first = await accounts.accounts(EMAIL, { limit: 2 });
    expect(first.items.map(({ month }) => month)).toEqual([
      '2026-11',
      '2026-10',
    ]);
    const second = await accounts.accounts(EMAIL, {
      limit: 2,
      cursor: first.nextCursor!,
    });
    expect(second.items.map(({ month }) => month)).toEqual(['2026-09']);
    expect(second.nextCursor).toBeNull();
    await expect(
      accounts.accounts(EMAIL, { limit: 2, cursor: 'mine' }),
    ).rejects.toThrow('cursor: "mine" came');
  });

  it('is of nothing where there are no figures, and of no service that is none', async () => {
    const { accounts, promise } = await start();
    await promise([service('new')]);
    expect(
      await accounts.accounts('component:default/new', { limit: 12 }),
    ).toMatchObject({ items: [], totalItems: 0 });
    await expect(
      accounts.accounts('component:default/none', { limit: 12 }),
    ).rejects.toThrow('"component:default/none" is not a service');
  });

  it('keeps the plan of a month that was missed, with names, and what it was before', async () => {
    const { plan, october } = await start();
    expect(await october()).toMatchObject({ plan: null, etag: '"0"' });
    const written = await plan(PLAN);
    expect(written.plan).toEqual({
      cause: 'The second shift was ill',
      action: 'A second shift from December',
      who: { ref: 'user:default/maria', title: 'Maria Keller' },
      by: '2026-12-01',
      writtenBy: { ref: OLGA, title: 'olga' },
      writtenAt: '2026-11-25T08:00:00.000Z',
    });
    expect(written.etag).toBe('"1"');
    const changed = await plan({ by: '2026-12-15' }, '"1"');
    expect(changed.plan).toMatchObject({ ...PLAN, by: '2026-12-15', who: {} });
    expect(changed.earlierPlans.map(({ by }) => by)).toEqual(['2026-12-01']);
    expect(await october()).toEqual(changed);
  });

  it('refuses a change that is based on an older one, with what is there now', async () => {
    const { plan } = await start();
    await plan(PLAN);
    await expect(plan({ by: '2027-01-01' })).rejects.toMatchObject({
      statusCode: 412,
      current: { etag: '"1"', plan: { by: '2026-12-01' } },
    });
  });

  it('lets one of two win where one writes while the other looks', async () => {
    const { plan, october, accountStore } = await start();
    const plans = accountStore.plans.bind(accountStore);
    jest
      .spyOn(accountStore, 'plans')
      .mockImplementationOnce(async (...asked) => {
        const found = await plans(...asked);
        await plan({ ...PLAN, cause: 'Other' });
        return found;
      });
    await expect(plan({ ...PLAN, cause: 'One' })).rejects.toMatchObject({
      statusCode: 412,
    });
    expect((await october()).plan!.cause).toBe('Other');
  });

  it('lets one of two win who write at the same time', async () => {
    const { plan, october } = await start();
    const results = await Promise.allSettled([
      plan({ ...PLAN, cause: 'One' }),
      plan({ ...PLAN, cause: 'Other' }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    expect(
      (results.find(({ status }) => status === 'rejected') as any).reason,
    ).toMatchObject({ statusCode: 412 });
    expect((await october()).etag).toBe('"1"');
  });

  it.each([
    [
      'part of it missing',
      { cause: 'Ill', by: '2026-12-01' },
      'action, who: nothing came; expected all of cause, action, who and by, as there is no plan yet',
    ],
    [
      'somebody who is not in the catalog',
      { ...PLAN, who: 'user:default/nobody' },
      'who: "user:default/nobody" came; expected a person or group in the catalog, like "user:default/maria.keller"',
    ],
    [
      'something that is neither person nor group',
      { ...PLAN, who: EMAIL },
      `who: "${EMAIL}" came; expected a person or group in the catalog`,
    ],
  ])('refuses a plan with %s', async (_, change, message) => {
    const { plan } = await start();
    await expect(plan(change)).rejects.toThrow(message);
  });

  it('takes a group as who does it, and a name of its own namespace', async () => {
    const { plan } = await start();
    expect((await plan({ ...PLAN, who: 'group:it' })).plan!.who).toEqual({
      ref: 'group:default/it',
      title: 'IT',
    });
    expect((await plan({ who: 'maria' }, '"1"')).plan!.who.ref).toBe(
      'user:default/maria',
    );
  });

  it('refuses a plan for a month that lasts, was kept, or has no figures', async () => {
    const { plan, writer, clock } = await start();
    await expect(plan(PLAN, '"0"', '2026-11')).rejects.toThrow(
      '2026-11 has not ended',
    );
    await expect(plan(PLAN, '"0"', '2026-08')).rejects.toThrow(
      'has no account of 2026-08',
    );
    await writer.write('push', [
      solved('T-9', '2026-08-05', 1, {
        firstResponseAt: '2026-08-05T09:10:00Z',
        updatedAt: new Date(clock.now).toISOString(),
      }),
    ]);
    await expect(plan(PLAN, '"0"', '2026-08')).rejects.toThrow(
      'No promise was missed in 2026-08',
    );
  });

  it('says the last account in one line with the figures of the service, as it is now', async () => {
    const { service: room, plan } = await start();
    const lastAccount = async () =>
      (await room.performance(EMAIL, { window: 'month' })).lastAccount;
    expect(await lastAccount()).toEqual({
      month: '2026-10',
      status: 'missing',
      restated: false,
      missed: {
        sentence: '95 % answered within 1 h',
        attainment: 1 / 3,
      },
      plan: null,
    });
    await plan(PLAN);
    expect((await lastAccount())!.plan).toMatchObject({
      action: 'A second shift from December',
      who: { title: 'Maria Keller' },
      by: '2026-12-01',
    });
  });

  it('says what was stated last, where a month was restated', async () => {
    const {
      service: room,
      writer,
      clock,
      newAccountKeeper,
      october,
    } = await start();
    await writer.write(
      'push',
      ['T-2', 'T-3'].map(id =>
        solved(id, '2026-10-05', 2, {
          firstResponseAt: '2026-10-05T09:10:00Z',
          updatedAt: new Date(clock.now).toISOString(),
        }),
      ),
    );
    clock.now = at('2026-11-26T08:00:00Z');
    await newAccountKeeper().run();
    const account = await october();
    expect(account.status).toBe('missing');
    expect(account.restatements).toHaveLength(1);
    expect(account.restatements[0]).toMatchObject({
      at: '2026-11-26T08:00:00.000Z',
      status: 'meeting',
    });
    expect(account.asksForPlan).toBe(false);
    expect(
      (await room.performance(EMAIL, { window: 'month' })).lastAccount,
    ).toMatchObject({ status: 'meeting', restated: true, missed: null });
  });
});
