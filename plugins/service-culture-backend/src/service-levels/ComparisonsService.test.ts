import type { Ticket } from '@service-culture/plugin-service-culture-common';
import {
  AGES,
  TREND_FIGURES,
  TREND_UNITS,
} from '@service-culture/plugin-service-culture-common';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { arbitraryTicket } from '../__testUtils__/arbitraryTicket';
import { service, target } from '../__testUtils__/company';
import { describeEachDatabase } from '../__testUtils__/databases';
import {
  openServiceLevels,
  type ServiceLevels,
} from '../__testUtils__/serviceLevels';
import { parse } from '../http';
import { agreementAt } from './agreements';
import { dayOf } from './performance';
import { judge, toTicketRecord } from './performance/judge';
import {
  performanceQuerySchema,
  ticketsQuerySchema,
  trendQuerySchema,
} from './queries';

const DAY = 86_400_000;
const BEGIN = Date.parse('2026-01-05T00:00:00Z');
const NOW = BEGIN + 89 * DAY + 5 * 3_600_000;
const ZONE = 'Europe/Berlin';
const EMAIL = 'component:default/email';
const FINANCE = 'group:default/finance';
const SALES = 'group:default/sales';
const VISIBLE = new Set([FINANCE, SALES]);

const GROUPS = [
  { ref: FINANCE, title: 'Finance' },
  { ref: SALES, title: 'Sales' },
];

/** `laptop` promises no time. */
const SERVICES = [
  service('email'),
  service('laptop', { targets: [target('satisfaction', 80, null)] }),
];

const TABLES = [
  'service_levels_tickets',
  'service_levels_totals',
  'service_levels_spreads',
  'service_levels_agreements',
  'service_levels_levels',
  'service_levels_service_keys',
  'projection_services',
];

async function open(knex: Knex) {
  for (const table of TABLES) {
    await knex(table).delete();
  }
  const room = openServiceLevels(knex, NOW);
  await room.promise(SERVICES, { groups: GROUPS });
  return room;
}

const someTickets = (most: number) =>
  fc.array(arbitraryTicket(BEGIN, BEGIN + 88 * DAY, ['email', 'laptop']), {
    minLength: 1,
    maxLength: most,
  });

const count = async (
  { service: room }: ServiceLevels,
  ref: string,
  query: Record<string, string>,
) => {
  const page = await room.tickets(
    ref,
    parse(ticketsQuerySchema, { ...query, limit: '1000' }),
  );
  expect(page.items).toHaveLength(page.totalItems);
  return page.totalItems;
};

/** Of every ticket, the times that ended on these days: read and measured one by one. */
async function exactTimes(
  knex: Knex,
  room: ServiceLevels,
  ref: string,
  first: string,
  last: string,
) {
  const contents: string[] = await knex('service_levels_tickets').pluck(
    'content',
  );
  const histories = await room.agreements.histories(
    SERVICES.map(each => each.ref),
  );
  const times = {
    'first-response': [] as number[],
    resolution: [] as number[],
    wait: [] as number[],
  };
  const isIn = (at: number) =>
    dayOf(at, ZONE) >= first && dayOf(at, ZONE) <= last;
  for (const content of contents) {
    const ticket = toTicketRecord(JSON.parse(content) as Ticket);
    if (ticket.state === 'cancelled') {
      continue;
    }
    const outcomes = judge(ticket, {
      now: NOW,
      atRiskShare: 0.75,
      agreementAt: (of, at) => agreementAt(histories.get(of) ?? [], at),
    });
    for (const { metric, service: of, stoppedAt, elapsed } of outcomes) {
      if (of === ref && stoppedAt !== null && isIn(stoppedAt)) {
        times[metric].push(elapsed);
      }
    }
    if (
      ticket.service === ref &&
      ticket.resolvedAt !== null &&
      isIn(ticket.resolvedAt)
    ) {
      times.wait.push(ticket.resolvedAt - ticket.openedAt);
    }
  }
  Object.values(times).forEach(each => each.sort((a, b) => a - b));
  return times;
}

/** The nth of all, where n is the share of their number, rounded up; null of none. */
const nearestRank = (sorted: number[], percent: number) =>
  sorted[Math.ceil((percent * sorted.length) / 100) - 1] ?? null;

const meanOf = (times: number[]) =>
  times.length === 0
    ? null
    : Math.round(times.reduce((all, each) => all + each, 0) / times.length);

/** Within 5 %; less than a second is nothing; null is only null. */
const isAbout = (shown: number | null, right: number | null) =>
  shown === null || right === null
    ? shown === right
    : Math.abs(shown - right) <= Math.max(right * 0.05, 1000);

describeEachDatabase(
  'Figures of times, trends and departments',
  createDatabase => {
    it('are those of the tickets one by one: times within 5 % of exact ones, every list as long as its figure', async () => {
      const knex = await createDatabase();
      await fc.assert(
        fc.asyncProperty(someTickets(60), async tickets => {
          const room = await open(knex);
          await room.writer.write('helpdesk', tickets);
          for (const window of ['month', 'last-month', 'year'] as const) {
            const performance = await room.service.performance(
              EMAIL,
              parse(performanceQuerySchema, { window }),
            );
            const { from, to } = performance.window;
            const exact = await exactTimes(
              knex,
              room,
              EMAIL,
              dayOf(Date.parse(from), ZONE),
              dayOf(Date.parse(to) - 1, ZONE),
            );
            const { durations, reopenRate, volumes } = performance;
            for (const [shown, times, metric] of [
              [
                durations.firstResponse,
                exact['first-response'],
                'time-to-respond',
              ],
              [durations.resolution, exact.resolution, 'time-to-resolve'],
              [durations.wait, exact.wait, 'resolved'],
            ] as const) {
              expect(await count(room, EMAIL, { metric, window })).toBe(
                times.length,
              );
              expect(shown.count).toBe(times.length);
              expect(shown.mean).toBe(meanOf(times));
              expect(isAbout(shown.median, nearestRank(times, 50))).toBe(true);
              expect(isAbout(shown.p90, nearestRank(times, 90))).toBe(true);
            }
            expect(
              await count(room, EMAIL, {
                metric: 'resolved',
                outcome: 'breached',
                window,
              }),
            ).toBe(reopenRate.good);
            expect(volumes.ages.map(({ age }) => age)).toEqual([...AGES]);
            expect(
              volumes.ages.reduce((all, { open: some }) => all + some, 0),
            ).toBe(volumes.open);
            for (const { age, ...shown } of volumes.ages) {
              expect(await count(room, EMAIL, { metric: 'open', age })).toBe(
                shown.open,
              );
              expect(
                await count(room, EMAIL, {
                  metric: 'open',
                  age,
                  outcome: 'breached',
                }),
              ).toBe(shown.overdue);
            }
          }
        }),
        { numRuns: 8 },
      );
    });

    it('add up: trends to the window, departments to everyone, and to the lists of each department', async () => {
      const knex = await createDatabase();
      await fc.assert(
        fc.asyncProperty(someTickets(60), async tickets => {
          const room = await open(knex);
          await room.writer.write('helpdesk', tickets);
          const window = { window: 'year' };
          const performance = await room.service.performance(
            EMAIL,
            parse(performanceQuerySchema, window),
          );
          const { headlines, durations, volumes } = performance;
          const whole: Record<string, number> = {
            'first-response': headlines.response.total,
            resolution: headlines.resolution.total,
            'first-contact-resolution':
              performance.firstContactResolution.total,
            'reopen-rate': performance.reopenRate.total,
            requests: volumes.requests,
            'time-to-respond': durations.firstResponse.count,
            'time-to-resolve': durations.resolution.count,
            wait: durations.wait.count,
          };
          for (const by of TREND_UNITS) {
            for (const figure of TREND_FIGURES) {
              if (!(figure in whole)) continue;
              const trend = await room.comparisons.trend(
                EMAIL,
                parse(trendQuerySchema, { ...window, figure, by }),
              );
              expect([
                by,
                figure,
                trend.points.reduce((all, { total }) => all + total, 0),
              ]).toEqual([by, figure, whole[figure]]);
              trend.points.slice(1).forEach((point, at) => {
                expect(point.from).toBe(trend.points[at].to);
              });
            }
          }

          const { everyone, departments } = await room.comparisons.departments(
            EMAIL,
            parse(performanceQuerySchema, window),
            VISIBLE,
          );
          const sum = (number: (row: typeof everyone) => number) =>
            departments.reduce((all, row) => all + number(row), 0);
          for (const number of [
            (row: typeof everyone) => row.requests,
            (row: typeof everyone) => row.open,
            (row: typeof everyone) => row.timeToRespond.count,
            (row: typeof everyone) => row.timeToResolve.count,
            (row: typeof everyone) => row.reopenRate.total,
            ...everyone.levels.flatMap((_, at) => [
              (row: typeof everyone) => row.levels[at].met,
              (row: typeof everyone) => row.levels[at].breached,
            ]),
          ]) {
            expect(sum(number)).toBe(number(everyone));
          }
          expect(everyone.requests).toBe(volumes.requests);
          expect(everyone.open).toBe(volumes.open);

          for (const row of departments) {
            const of = { department: row.department!, ...window };
            expect(
              await count(room, EMAIL, { metric: 'requests', ...of }),
            ).toBe(row.requests);
            expect(
              await count(room, EMAIL, { metric: 'time-to-respond', ...of }),
            ).toBe(row.timeToRespond.count);
            expect(
              await count(room, EMAIL, {
                metric: 'resolution',
                outcome: 'breached',
                ...of,
              }),
            ).toBe(
              row.levels
                .filter(({ metric }) => metric === 'resolution')
                .reduce((all, { breached }) => all + breached, 0),
            );
          }
        }),
        { numRuns: 6 },
      );
    });

    it('do not depend on the order in which tickets and their versions arrive', async () => {
      const knex = await createDatabase();
      await fc.assert(
        fc.asyncProperty(someTickets(30), async tickets => {
          const figures = async (order: typeof tickets) => {
            const room = await open(knex);
            for (const ticket of order) {
              await room.writer.write('helpdesk', [ticket]);
            }
            const window = parse(performanceQuerySchema, { window: 'year' });
            return [
              await room.service.performance(EMAIL, window),
              await room.comparisons.departments(EMAIL, window, VISIBLE),
            ].map(({ sources, ...answer }) => answer);
          };
          // Of two versions that are equally new the last one counts; that is not what is asked here.
          const versions = [
            ...new Map(
              tickets.map(each => [
                `${each.externalId} ${each.updatedAt}`,
                each,
              ]),
            ).values(),
          ];
          const inOrder = await figures(versions);
          const backwards = await figures([...versions].reverse());
          const strip = (answers: unknown) =>
            JSON.parse(
              JSON.stringify(answers, (key, value) =>
                key === 'inForce' ? undefined : value,
              ),
            );
          expect(strip(backwards)).toEqual(strip(inOrder));
        }),
        { numRuns: 4 },
      );
    });

    it('tell nothing of a department whose tickets turned out to be of another one', async () => {
      const room = await open(await createDatabase());
      const written = async (department: string | undefined, second: number) =>
        room.writer.write('helpdesk', [
          {
            externalId: 'T-1',
            service: 'email',
            state: 'resolved',
            department,
            openedAt: '2026-02-02T09:00:00Z',
            resolvedAt: '2026-02-02T10:00:00Z',
            updatedAt: `2026-02-02T10:00:0${second}Z`,
          },
        ]);
      await written(undefined, 1);
      await written('group:default/finance', 2);
      const { departments } = await room.comparisons.departments(
        EMAIL,
        parse(performanceQuerySchema, { window: 'year' }),
        VISIBLE,
      );
      expect(departments.map(({ department }) => department)).toEqual([
        'group:default/finance',
      ]);
    });

    it('show times of a service that promises none, in its service hours', async () => {
      const knex = await createDatabase();
      const room = await open(knex);
      await room.writer.write('helpdesk', [
        {
          externalId: 'T-1',
          service: 'laptop',
          state: 'resolved',
          openedAt: '2026-03-27T16:00:00Z',
          firstResponseAt: '2026-03-27T16:30:00Z',
          // Friday 17:00 to Monday 09:00 in Berlin, where clocks spring forward on Sunday.
          resolvedAt: '2026-03-30T07:00:00Z',
          updatedAt: '2026-03-30T07:00:00Z',
        },
      ]);
      const { durations } = await room.service.performance(
        'component:default/laptop',
        parse(performanceQuerySchema, { from: '2026-03-01', to: '2026-04-01' }),
      );
      expect(durations.firstResponse.mean).toBe(30 * 60_000);
      expect(durations.resolution.mean).toBe(2 * 3_600_000);
      expect(durations.wait.mean).toBe(
        Date.parse('2026-03-30T07:00:00Z') - Date.parse('2026-03-27T16:00:00Z'),
      );
      const page = await room.service.tickets(
        'component:default/laptop',
        parse(ticketsQuerySchema, {
          metric: 'time-to-resolve',
          from: '2026-03-01',
          to: '2026-04-01',
        }),
      );
      expect(page.items).toMatchObject([
        { externalId: 'T-1', outcome: 'counted', elapsed: 2 * 3_600_000 },
      ]);
      // It decided no promise.
      expect(
        await count(room, 'component:default/laptop', {
          metric: 'resolution',
          from: '2026-03-01',
          to: '2026-04-01',
        }),
      ).toBe(0);
    });
  },
);
