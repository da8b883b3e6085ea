import type { TicketInput } from '@service-culture/plugin-service-culture-common';
import { group, person, service, target } from '../__testUtils__/company';
import { describeEachDatabase } from '../__testUtils__/databases';
import { openServiceLevels } from '../__testUtils__/serviceLevels';
import { parse } from '../http';
import { servicesQuerySchema } from './queries';

const NOW = Date.parse('2026-03-20T12:00:00Z');
const HOUR = 3_600_000;

const refOf = (name: string) => `component:default/${name}`;

/** A ticket that was opened on a day at noon UTC and answered after some hours. */
const ticket = (
  externalId: string,
  key: string,
  answeredAfter: number | null,
  openedAt = '2026-03-10T12:00:00Z',
): TicketInput => {
  const answered = new Date(
    Date.parse(openedAt) + (answeredAfter ?? 0) * HOUR,
  ).toISOString();
  return {
    externalId,
    service: key,
    state: answeredAfter === null ? 'open' : 'resolved',
    openedAt,
    ...(answeredAfter !== null && { resolvedAt: answered }),
    updatedAt: answered,
  };
};

const AROUND_THE_CLOCK = {
  zone: 'UTC',
  hours: 'around-the-clock' as const,
  holidayRegion: null,
  closed: [],
};

const TARGETS = [target('resolution', 90, 480)];

const SERVICES = [
  service(
    'email',
    {
      hours: AROUND_THE_CLOCK,
      targets: TARGETS,
      synonyms: ['outlook', 'Postfach'],
      serviceOwner: 'user:default/olga',
    },
    { title: 'Email and calendar', description: 'Write to anybody.' },
  ),
  service(
    'laptop',
    { hours: AROUND_THE_CLOCK, targets: TARGETS },
    { title: 'Laptop' },
  ),
  service(
    'printing',
    { hours: AROUND_THE_CLOCK, targets: TARGETS },
    { title: 'Printing', owner: 'user:default/pia' },
  ),
  service(
    'wiki',
    { hours: AROUND_THE_CLOCK, targets: [] },
    { title: 'Wiki', owner: null },
  ),
];

const ALL = new Set([
  ...SERVICES.map(({ ref }) => ref),
  'group:default/finance',
  'group:default/empty',
]);

describeEachDatabase('ServicesOverview', createDatabase => {
  const start = async () => {
    const room = openServiceLevels(await createDatabase(), NOW);
    await room.promise(SERVICES, {
      departments: [
        {
          ref: 'group:default/finance',
          title: 'Finance',
          description: null,
          ambassadors: [],
          services: [refOf('email'), refOf('wiki')],
          values: {},
        },
        {
          ref: 'group:default/empty',
          title: 'Empty',
          description: null,
          ambassadors: [],
          services: [],
          values: {},
        },
      ],
      groups: [group('it', { title: 'IT department' })],
      people: [person('olga'), person('pia')],
    });
    // Email keeps its promise, laptop does not, nobody asked for printing, the wiki promises nothing.
    await room.writer.write('helpdesk', [
      ticket('E-1', 'email', 1),
      ticket('E-2', 'email', 2),
      ticket('L-1', 'laptop', 1),
      ticket('L-2', 'laptop', 100),
      ticket('L-3', 'laptop', null),
      ticket('W-1', 'wiki', 1),
    ]);
    const page = (query: Record<string, string> = {}, visible = ALL) =>
      room.service.services(parse(servicesQuerySchema, query), visible);
    return {
      ...room,
      page,
      names: async (query: Record<string, string> = {}) =>
        (await page(query)).items.map(({ title }) => title),
    };
  };

  it('marks what keeps its times while people are not satisfied, lists it alone and puts it first', async () => {
    const { page, names, writer, service: levels } = await start();
    // Of each of both, six people were asked and one was satisfied; the laptops are late, too.
    await writer.write(
      'helpdesk',
      ['email', 'laptop'].flatMap(key =>
        [5, 3, 3, 2, 2, 1].map((rating, at) => ({
          ...ticket(`${key}-${at}`, key, 1),
          rating,
        })),
      ),
    );
    const watermelon = {
      reasons: [
        {
          metric: 'satisfaction',
          good: 1,
          total: 6,
          share: 1 / 6,
          expected: 80,
          isPromised: false,
        },
      ],
    };
    const { items, summary } = await page({ orderBy: 'watermelon' });
    expect(items.map(item => [item.title, item.watermelon])).toEqual([
      ['Email and calendar', watermelon],
      ['Laptop', null],
      ['Printing', null],
      ['Wiki', null],
    ]);
    expect(summary.watermelons).toBe(1);
    expect(await names({ watermelon: 'true' })).toEqual(['Email and calendar']);
    expect(await names({ watermelon: 'false' })).toEqual([
      'Laptop',
      'Printing',
      'Wiki',
    ]);
    const performance = await levels.performance(refOf('email'), {
      window: 'month',
    });
    expect(performance.watermelon).toEqual(watermelon);
  });

  it('puts misses first, then what is kept, then what has no data, then what promises nothing', async () => {
    const { page } = await start();
    const { items, summary, totalItems, ready } = await page();
    expect(items.map(({ title, status }) => [title, status])).toEqual([
      ['Laptop', 'missing'],
      ['Email and calendar', 'meeting'],
      ['Printing', 'no-data'],
      ['Wiki', 'no-promise'],
    ]);
    expect(summary).toEqual({
      missing: 1,
      meeting: 1,
      noData: 1,
      noPromise: 1,
      watermelons: 0,
    });
    expect(totalItems).toBe(4);
    expect(ready).toBe(true);
    expect(items[0]).toMatchObject({
      headlines: { resolution: { good: 1, total: 3, status: 'missing' } },
      requests: 3,
      open: 1,
      overdue: 1,
      promises: { meeting: 0, missing: 1, noData: 0 },
    });
    expect(items[3]).toMatchObject({ requests: 1, owner: null });
  });

  it('orders by title, requests and open as asked', async () => {
    const { names } = await start();
    expect(await names({ orderBy: 'title' })).toEqual([
      'Email and calendar',
      'Laptop',
      'Printing',
      'Wiki',
    ]);
    expect(await names({ orderBy: 'requests' })).toEqual([
      'Laptop',
      'Email and calendar',
      'Wiki',
      'Printing',
    ]);
    expect((await names({ orderBy: 'open' }))[0]).toBe('Laptop');
  });

  it.each([
    ['part of a title', 'CALEN', ['Email and calendar']],
    ['a synonym', 'outlook', ['Email and calendar']],
    ['a synonym in capitals', 'postFACH', ['Email and calendar']],
    [
      'words of title and description in any order',
      'anybody email',
      ['Email and calendar'],
    ],
    ['the name in the catalog', 'default/printing', ['Printing']],
    [
      'nothing but blanks',
      '  ',
      ['Laptop', 'Email and calendar', 'Printing', 'Wiki'],
    ],
    ['a word of one and a word of another', 'email laptop', []],
    ['what a pattern would match', '%', []],
  ])('finds by %s', async (_, q, expected) => {
    const { names, page } = await start();
    expect(await names({ q })).toEqual(expected);
    expect((await page({ q })).totalItems).toBe(expected.length);
  });

  it.each([
    [{ status: 'no-data' }, ['Printing']],
    [{ owner: 'group:default/it' }, ['Laptop', 'Email and calendar']],
    [{ owner: 'Group:Default/IT' }, ['Laptop', 'Email and calendar']],
    [{ owner: 'user:default/olga' }, ['Email and calendar']],
    [{ owner: 'user:default/pia' }, ['Printing']],
    [{ department: 'group:default/finance' }, ['Email and calendar', 'Wiki']],
    [{ department: 'finance', status: 'meeting' }, ['Email and calendar']],
    [{ department: 'group:default/unknown' }, []],
  ])('narrows down by %j', async (query, expected) => {
    const { names } = await start();
    expect(await names(query as unknown as Record<string, string>)).toEqual(
      expected,
    );
  });

  it('offers the filters a reader can use, by name, whatever is asked now', async () => {
    const { page } = await start();
    const { owners, departments } = await page({ status: 'no-promise' });
    expect(owners).toEqual([
      { ref: 'group:default/it', title: 'IT department' },
      { ref: 'user:default/pia', title: 'pia' },
    ]);
    expect(departments).toEqual([
      { ref: 'group:default/finance', title: 'Finance' },
    ]);
  });

  it('shows each reader only what they may see, also when another one asked a moment ago', async () => {
    const { page } = await start();
    expect((await page()).totalItems).toBe(4);
    const some = await page({}, new Set([refOf('wiki')]));
    expect(some.items.map(({ service: ref }) => ref)).toEqual([refOf('wiki')]);
    expect(some.summary).toEqual({
      missing: 0,
      meeting: 0,
      noData: 0,
      noPromise: 1,
      watermelons: 0,
    });
    expect([some.owners, some.departments]).toEqual([[], []]);
    expect((await page({}, new Set())).items).toEqual([]);
  });

  it('pages without losing or repeating a service', async () => {
    const { page } = await start();
    for (const limit of ['1', '3', '4', '5']) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const {
          items,
          nextCursor,
          totalItems,
        }: Awaited<ReturnType<typeof page>> = await page({
          limit,
          ...(cursor && { cursor }),
        });
        seen.push(...items.map(({ title }) => title));
        expect(totalItems).toBe(4);
        cursor = nextCursor;
      } while (cursor);
      expect(seen).toEqual([
        'Laptop',
        'Email and calendar',
        'Printing',
        'Wiki',
      ]);
    }
  });

  it('names who answers for it, and what each day of the last thirty was like', async () => {
    const { page } = await start();
    const [email] = (await page({ q: 'outlook' })).items;
    expect(email.owner).toEqual({
      ref: 'group:default/it',
      title: 'IT department',
    });
    expect(email.serviceOwner).toMatchObject({
      ref: 'user:default/olga',
      name: 'olga',
    });
    expect(email.trend).toHaveLength(30);
    expect(email.trend.at(-1)!.day).toBe('2026-03-20');
    expect(email.trend.filter(({ met }) => met)).toEqual([
      { day: '2026-03-10', met: 2, breached: 0 },
    ]);
  });

  it('shows what happened within a second', async () => {
    const { clock, page, writer } = await start();
    await page();
    await writer.write('helpdesk', [ticket('P-1', 'printing', 1)]);
    clock.now += 1_000;
    expect((await page({ q: 'printing' })).items[0].requests).toBe(1);
  });

  it("begins days at midnight in each service's own zone, on both sides of the date line", async () => {
    // When it is 00:30 on 1 March in Kiritimati it is 23:30 on 27 February in Pago Pago.
    const now = Date.parse('2026-02-28T10:30:00Z');
    const room = openServiceLevels(await createDatabase(), now);
    const inZone = (name: string, zone: string) =>
      service(name, { hours: { ...AROUND_THE_CLOCK, zone }, targets: TARGETS });
    await room.promise([
      inZone('east', 'Pacific/Kiritimati'),
      inZone('west', 'Pacific/Pago_Pago'),
    ]);
    const yesterday = '2026-02-28T09:30:00Z';
    const just = '2026-02-28T10:15:00Z';
    await room.writer.write('helpdesk', [
      ticket('E-1', 'east', null, yesterday),
      ticket('E-2', 'east', null, just),
      ticket('W-1', 'west', null, yesterday),
      ticket('W-2', 'west', null, just),
    ]);
    const page = async (window: string) =>
      (
        await room.service.services(
          parse(servicesQuerySchema, { window, orderBy: 'title' }),
          new Set([refOf('east'), refOf('west')]),
        )
      ).items;
    // In the east February is over: a month of half an hour so far.
    expect((await page('month')).map(({ requests }) => requests)).toEqual([
      1, 2,
    ]);
    expect((await page('last-month')).map(({ requests }) => requests)).toEqual([
      1, 0,
    ]);
    expect((await page('month')).map(({ trend }) => trend.at(-1)!.day)).toEqual(
      ['2026-03-01', '2026-02-27'],
    );
    for (const { service: ref, trend } of await page('30d')) {
      expect([ref, trend.length]).toEqual([ref, 30]);
    }
  });

  it('says that it is not ready before the catalog was read, not that there are no services', async () => {
    const room = openServiceLevels(await createDatabase(), NOW);
    const page = await room.service.services(
      parse(servicesQuerySchema, {}),
      ALL,
    );
    expect(page).toMatchObject({ items: [], totalItems: 0, ready: false });
  });

  it('works out anew what has changed since, and nothing else', async () => {
    const { page, writer, clock, figures } = await start();
    await page();
    const totalsOfAll = jest.spyOn(figures, 'totalsOfAll');
    clock.now += 1_000;
    await page();
    expect(totalsOfAll).not.toHaveBeenCalled();

    await writer.write('helpdesk', [ticket('P-1', 'printing', 1)]);
    clock.now += 1_000;
    const { items } = await page();
    expect(totalsOfAll.mock.calls.map(([, services]) => services)).toEqual([
      [refOf('printing')],
    ]);
    expect(items.map(({ title, requests }) => [title, requests])).toEqual([
      ['Laptop', 3],
      ['Email and calendar', 2],
      ['Printing', 1],
      ['Wiki', 1],
    ]);
  });

  it('works an overview out once for all who ask meanwhile', async () => {
    const { page, figures } = await start();
    const totalsOfAll = jest.spyOn(figures, 'totalsOfAll');
    const pages = await Promise.all([page(), page(), page()]);
    expect(totalsOfAll).toHaveBeenCalledTimes(1);
    expect(pages.map(({ totalItems }) => totalItems)).toEqual([4, 4, 4]);
  });

  it('asks the database equally often for a few services as for many', async () => {
    const knex = await createDatabase();
    const queriesFor = async (count: number) => {
      const room = openServiceLevels(knex, NOW);
      const services = Array.from({ length: count }, (_, id) =>
        service(`s${id}`, { hours: AROUND_THE_CLOCK, targets: TARGETS }),
      );
      await room.promise(services);
      let queries = 0;
      const countOne = () => {
        queries += 1;
      };
      knex.on('query', countOne);
      await room.service.services(
        parse(servicesQuerySchema, { limit: '1000' }),
        new Set(services.map(({ ref }) => ref)),
      );
      knex.removeListener('query', countOne);
      return queries;
    };
    expect(await queriesFor(60)).toBe(await queriesFor(3));
  });
});
