import { DateTime } from 'luxon';
import { ENTITIES, ticket } from './__testUtils__/entities';
import {
  startCompany,
  type CompanyOptions,
} from './__testUtils__/startCompany';

const lastMonth = DateTime.utc().startOf('month').minus({ months: 1 });
const MONTH = lastMonth.toFormat('yyyy-MM');
const ACCOUNTS = '/services/component/default/email/accounts';
const PATH = `${ACCOUNTS}/${MONTH}`;

const day = (number: number) => lastMonth.plus({ days: number }).toISO()!;

/** Solved after a week of last month: late, whatever the hours. */
const LATE = ticket('T-1', {
  openedAt: day(5),
  firstResponseAt: day(12),
  resolvedAt: day(12),
  updatedAt: day(12),
});

const PLAN = {
  cause: 'A secret cause',
  action: 'A second shift',
  who: 'user:default/theo',
  by: '2030-01-01',
};

let company: Awaited<ReturnType<typeof startCompany>>;

/** Everything is allowed but to run the portal, unless told otherwise. */
async function start(options: Partial<CompanyOptions> = {}) {
  company = await startCompany({
    entities: ENTITIES,
    tickets: [LATE],
    allows: permission => permission !== 'service-culture.admin',
    ...options,
  });
}

afterEach(() => company.stop());

const write = (caller: string, body: object = PLAN, etag = '"0"') =>
  company.send('patch', PATH, body, caller).set('If-Match', etag);

const mayPlan = async (caller: string) =>
  (await company.get(ACCOUNTS, caller)).body.mayPlan;

describe('The plan for a month that was missed', () => {
  it.each([
    ['the service owner', 'olga'],
    ['a member of the owning group', 'theo'],
  ])('is written by %s', async (_, caller) => {
    await start();
    expect(await mayPlan(caller)).toBe(true);
    const { status, headers, body } = await write(caller);
    expect([status, headers.etag]).toEqual([200, '"1"']);
    expect(body).toMatchObject({
      month: MONTH,
      etag: '"1"',
      plan: {
        cause: 'A secret cause',
        writtenBy: { ref: `user:default/${caller}` },
      },
    });
  });

  it('is written by who runs the portal, where the policy says that they do', async () => {
    await start({ allows: () => true });
    expect(await mayPlan('sam')).toBe(true);
    expect((await write('sam')).status).toBe(200);
  });

  it.each([
    ['a person of a department that uses it', 'fiona', 403],
    ['somebody else', 'sam', 403],
    ['another backend', 'service', 403],
    ['nobody who is not signed in', 'nobody', 401],
  ])('is not written by %s', async (_, caller, expected) => {
    await start();
    const { status } = await write(caller);
    expect(status).toBe(expected);
    expect(await mayPlan(caller)).not.toBe(true);
    expect((await company.get(ACCOUNTS, 'olga')).body.items[1].plan).toBeNull();
  });

  it('says to others who may write it', async () => {
    await start();
    expect((await write('fiona')).body.error.message).toBe(
      "You may not write the plan for a month; the service's owner and members of the owning group may, and who runs this portal",
    );
  });

  it('is not written by the owner where the policy denies it, and the permission is named', async () => {
    await start({
      allows: permission => permission !== 'service-culture.account.update',
    });
    expect(await mayPlan('olga')).toBe(false);
    const { status, body } = await write('olga');
    expect(status).toBe(403);
    expect(body.error.message).toContain(
      'permission service-culture.account.update',
    );
  });

  it('does not exist for who may not see the service, though they run the portal', async () => {
    await start({
      allows: () => true,
      hides: caller => (caller === 'sam' ? ['component:default/email'] : []),
    });
    expect((await write('sam')).status).toBe(404);
    expect((await company.get(ACCOUNTS, 'sam')).status).toBe(404);
  });

  it('is read by everybody who may see the service', async () => {
    await start();
    await write('olga');
    const { body } = await company.get(ACCOUNTS, 'sam');
    expect(body.items[1].plan.action).toBe('A second shift');
    const figures = await company.get(
      '/services/component/default/email/performance',
      'sam',
    );
    expect(figures.status).toBe(200);
  });

  it('is changed only by who has seen what it is now', async () => {
    await start();
    const without = await company.send('patch', PATH, PLAN, 'olga');
    expect(without.status).toBe(428);
    await write('olga');
    const stale = await write('olga', { by: '2031-01-01' });
    expect(stale.status).toBe(412);
    expect(stale.body.error.current).toMatchObject({
      etag: '"1"',
      plan: { by: '2030-01-01' },
    });
    expect((await write('olga', { by: '2031-01-01' }, '"1"')).status).toBe(200);
  });

  it.each([
    [{ by: 'soon' }, 'by: "soon" came; expected a date like 2026-12-01'],
    [{ cause: ' ' }, 'cause: expected some words'],
    [{ cause: 'x'.repeat(2001) }, 'cause: expected at most 2000 characters'],
    [
      { reason: 'my boss' },
      'reason: a value came; expected cause, action, who, by and nothing else',
    ],
  ])(
    'is refused in plain words, without theirs: %j',
    async (change, message) => {
      await start();
      const { status, body } = await write('olga', { ...PLAN, ...change });
      expect([status, body.error.message]).toEqual([400, message]);
    },
  );

  it('is of a month', async () => {
    await start();
    const { status, body } = await company
      .send('patch', `${ACCOUNTS}/october`, PLAN, 'olga')
      .set('If-Match', '"0"');
    expect([status, body.error.message]).toEqual([
      400,
      'month: "october" came; expected a month like 2026-10',
    ]);
  });
});
