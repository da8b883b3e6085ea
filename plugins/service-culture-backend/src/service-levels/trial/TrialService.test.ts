import type { Trial } from '@service-culture/plugin-service-culture-common';
import fc from 'fast-check';
import { arbitraryTicket } from '../../__testUtils__/arbitraryTicket';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { serviceEntity } from '../../__testUtils__/entities';
import { openServiceLevels } from '../../__testUtils__/serviceLevels';
import { toService } from '../../projection/entityToProjection';
import { AuthorizedTrial } from './AuthorizedTrial';
import { TrialService } from './TrialService';

const at = (iso: string) => Date.parse(iso);
const NOW = at('2026-11-25T09:00:00Z');
const CONTEXT = {
  defaultTimeZone: 'Europe/Berlin',
  isHolidayRegion: (code: string) => code === 'DE-BE',
};
const PROMISED = {
  'service-hours': 'Mon-Fri 08:00-18:00 Europe/Berlin',
  'first-response': '95% within 1h',
  'first-response.critical': '95% within 30m around the clock',
  resolution: '90% within 8h',
  'resolution.high': '80% within 4h',
  satisfaction: '80%',
};

/** Its times, as they are tried. */
const TIMED = [
  ['first-response', null, PROMISED['first-response']],
  ['first-response', 'critical', PROMISED['first-response.critical']],
  ['resolution', null, PROMISED.resolution],
  ['resolution', 'high', PROMISED['resolution.high']],
] as const;

const promiser = (name: string, more: Record<string, string> = {}) =>
  toService(serviceEntity(name, { ...PROMISED, ...more }), CONTEXT, {});

describeEachDatabase('TrialService', createDatabase => {
  const start = async () => {
    const knex = await createDatabase();
    const open = (name: string) => {
      const room = openServiceLevels(knex, at('2026-06-01T00:00:00Z'));
      const trial = new TrialService({
        projection: room.projection,
        agreements: room.agreements,
        figures: room.figures,
        tickets: room.store,
        context: CONTEXT,
        atRiskShare: 0.75,
        now: () => room.clock.now,
      });
      const ref = `component:default/${name}`;
      return {
        ...room,
        ref,
        simulate: (tried: Trial) => trial.simulate(ref, tried),
      };
    };
    return { open };
  };

  /** Asked at nine, solved so many hours later. */
  const solved = (externalId: string, day: string, hours: number) => ({
    externalId,
    service: 'component:default/email',
    state: 'resolved' as const,
    openedAt: `${day}T08:00:00Z`,
    resolvedAt: new Date(
      at(`${day}T08:00:00Z`) + hours * 3_600_000,
    ).toISOString(),
    updatedAt: `${day}T20:00:00Z`,
  });

  const email = async () => {
    const room = (await start()).open('email');
    await room.promise([promiser('email')]);
    room.clock.now = NOW;
    await room.writer.write('push', [
      solved('T-1', '2026-08-05', 3),
      solved('T-2', '2026-10-05', 3),
      solved('T-3', '2026-10-06', 7),
      solved('T-4', '2026-11-03', 1),
    ]);
    return room;
  };

  it('tells what it would have been in each of the last three months and over 90 days, beside what is promised', async () => {
    const { simulate } = await email();
    const result = await simulate({
      metric: 'resolution',
      target: '90% within 4h',
    });
    expect(result.tried).toMatchObject({
      sentence: '90 % solved within 4 h',
      last90Days: { met: 2, breached: 1, status: 'missing' },
      months: [
        { month: '2026-10', met: 1, breached: 1, status: 'missing' },
        { month: '2026-09', met: 0, breached: 0, status: 'no-data' },
        { month: '2026-08', met: 1, breached: 0, status: 'meeting' },
      ],
    });
    expect(result.present).toMatchObject({
      sentence: '90 % solved within 8 h',
      last90Days: { met: 3, breached: 0, status: 'meeting' },
    });
    expect(result).toMatchObject({
      tickets: 4,
      yaml: 'service-culture/resolution: 90% within 4h',
      timeZone: 'Europe/Berlin',
      leftOut: { cancelled: 0, moved: 0 },
    });
  });

  it('tries other hours, and gives both lines to copy', async () => {
    const { simulate } = await email();
    const { tried, yaml } = await simulate({
      metric: 'resolution',
      target: '90%  within 3h',
      hours: 'Mon-Fri 10:00-18:00 Europe/Berlin',
    });
    // Asked at ten in summer, at nine in winter: the clock starts at ten.
    expect(tried.last90Days).toMatchObject({ met: 2, breached: 1 });
    expect(yaml).toBe(
      'service-culture/resolution: 90% within 3h\nservice-culture/service-hours: Mon-Fri 10:00-18:00 Europe/Berlin',
    );
  });

  it('tries a priority that has no promise yet, which is then promised apart', async () => {
    const { simulate, writer } = await email();
    await writer.write('push', [
      { ...solved('T-9', '2026-10-07', 2), priority: 'low' },
    ]);
    const { tried, present } = await simulate({
      metric: 'resolution',
      priority: 'low',
      target: '100% within 1h',
    });
    expect(tried.last90Days).toMatchObject({ met: 0, breached: 1 });
    expect(present).toBeNull();
  });

  it('counts the answers of people for a share, and withholds them under five', async () => {
    const { simulate, writer } = await email();
    await writer.write(
      'push',
      [1, 2, 3, 4, 5].map(number => ({
        ...solved(`R-${number}`, '2026-10-08', 1),
        rating: number > 1 ? 5 : 1,
      })),
    );
    const { tried } = await simulate({ metric: 'satisfaction', target: '85%' });
    expect(tried.months[0]).toMatchObject({
      attainment: 0.8,
      status: 'missing',
    });
    const { tried: respect } = await simulate({
      metric: 'respect',
      target: '85%',
    });
    expect(respect.last90Days.attainment).toBeNull();
  });

  it.each([
    [
      { metric: 'resolution', target: '90% in 8h' },
      'service-culture/resolution: "90% in 8h" is not a target; write it like "90% within 8h"',
    ],
    [
      { metric: 'resolution', target: '90% within 8h', hours: 'Mon-Fri' },
      'service-culture/service-hours: "Mon-Fri" is not service hours; write them like',
    ],
    [
      { metric: 'satisfaction', priority: 'high', target: '90%' },
      'service-culture/satisfaction.high: "90%" has no effect, because satisfaction is the same for every priority',
    ],
    [
      { metric: 'first-response', target: '95% within 9h' },
      'service-culture/first-response: "95% within 9h" can fall due after service-culture/resolution',
    ],
  ] as [Trial, string][])(
    'refuses %j in the words of the annotations',
    async (trial, message) => {
      const { simulate } = await email();
      await expect(simulate(trial)).rejects.toThrow(message);
    },
  );

  it('gives for the promise in force what is in the totals, whatever happened to tickets', async () => {
    const { open } = await start();
    let round = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          arbitraryTicket(at('2026-06-10T00:00:00Z'), NOW, ['here', 'there']),
          { maxLength: 30 },
        ),
        async tickets => {
          const name = `trial${round++}`;
          const room = open(name);
          const refOf = (key: string) =>
            `component:default/${key === 'here' ? name : `${name}-other`}`;
          await room.promise([promiser(name), promiser(`${name}-other`)]);
          room.clock.now = NOW;
          await room.writer.write(
            `push ${name}`,
            tickets.map(ticket => ({
              ...ticket,
              service: refOf(ticket.service),
              changes: ticket.changes!.map(change =>
                change.field === 'service'
                  ? {
                      ...change,
                      from: refOf(change.from),
                      to: refOf(change.to),
                    }
                  : change,
              ),
            })),
          );
          for (const [metric, priority, promised] of TIMED) {
            const { tried, present } = await room.simulate({
              metric,
              priority,
              target: promised,
            });
            expect([metric, priority, tried]).toEqual([
              metric,
              priority,
              present,
            ]);
          }
        },
      ),
      { numRuns: 15, endOnFailure: true },
    );
  });
});

describe('AuthorizedTrial', () => {
  it('judges for two at a time, and asks others to come back', async () => {
    let finish = () => {};
    const trial = new AuthorizedTrial({
      service: {
        simulate: () =>
          new Promise<any>(resolve => {
            finish = () => resolve('done');
          }),
      },
      permissions: { authorize: async () => [{ result: 'ALLOW' }] } as any,
      visibility: { visibleTo: async () => new Set(['s']) } as any,
    });
    const ask = () =>
      trial.simulate('s', { metric: 'respect', target: '90%' }, {} as any);
    void ask();
    const second = ask();
    await new Promise(resolve => setImmediate(resolve));
    await expect(ask()).rejects.toMatchObject({ statusCode: 429 });
    finish();
    await second;
    const third = ask();
    await new Promise(resolve => setImmediate(resolve));
    finish();
    await expect(third).resolves.toBe('done');
  });
});
