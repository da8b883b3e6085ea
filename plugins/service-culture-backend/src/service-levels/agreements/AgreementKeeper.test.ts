import { service, target } from '../../__testUtils__/company';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { AgreementKeeper } from './AgreementKeeper';
import { DatabaseAgreementStore } from './DatabaseAgreementStore';
import { agreementAt } from './Agreement';

const EMAIL = 'component:default/email';
const START = Date.parse('2026-03-01T00:00:00Z');
const DAY = 86_400_000;

const RESOLUTION = target('resolution', 90, 480);
const RESPONSE = target('first-response', 95, 60);

describeEachDatabase('AgreementKeeper', createDatabase => {
  const start = async () => {
    const knex = await createDatabase();
    const store = new DatabaseAgreementStore(knex);
    const clock = { now: START };
    const keeper = new AgreementKeeper({ store, now: () => clock.now });
    return {
      knex,
      store,
      clock,
      keeper,
      /** A day later the catalog shows these promises of email. */
      async shows(promise: Parameters<typeof service>[1]) {
        clock.now += DAY;
        await keeper.update([service('email', promise)]);
      },
      history: async () => (await store.histories([EMAIL])).get(EMAIL) ?? [],
      /** Promises as written, with the days from which and to which they held. */
      levels: async () =>
        (await store.levels([EMAIL])).map(
          ({ target: { asWritten }, from, to }) => [
            asWritten,
            (from - START) / DAY,
            to === null ? null : (to - START) / DAY,
          ],
        ),
    };
  };
  const withHours = (more: {}) => ({
    hours: { ...service('email').promise.hours, ...more },
  });

  it('keeps one version as long as nothing but other things or the order of lines change', async () => {
    const { shows, history, knex } = await start();
    await shows({});
    await shows({});
    await shows({ synonyms: ['mail'], serviceOwner: 'user:default/olga' });
    await shows({ targets: [...service('email').promise.targets].reverse() });
    expect(await history()).toHaveLength(1);
    expect(await knex('service_levels_revisions').pluck('revision')).toEqual([
      knex.client.config.client === 'pg' ? '1' : 1,
    ]);
  });

  it.each([
    ['a target', { targets: [target('resolution', 91, 480)] }],
    ['the opening hours', withHours({ hours: 'around-the-clock' })],
    ['the time zone', withHours({ zone: 'Europe/Lisbon' })],
    ['a closing', withHours({ closed: [{ date: '2026-12-31', from: null }] })],
    ['the holidays', withHours({ holidayRegion: 'DE-BE' })],
    [
      'with whom it was agreed',
      { agreedWith: [{ group: 'group:default/hr', date: '2026-03-01' }] },
    ],
  ])('makes a new version when %s changes', async (_, promise) => {
    const { shows, history, knex } = await start();
    await shows({});
    await shows(promise);
    const [first, second] = await history();
    expect([first.from, second.from]).toEqual([START + DAY, START + 2 * DAY]);
    expect(
      Number(
        await knex('service_levels_revisions')
          .first('revision')
          .then(row => row.revision),
      ),
    ).toBe(2);
  });

  it('leaves the level of a promise that reads the same, and closes the one that does not', async () => {
    const { shows, levels } = await start();
    await shows({ targets: [RESOLUTION, RESPONSE] });
    await shows({ targets: [target('resolution', 80, 480), RESPONSE] });
    expect(await levels()).toEqual([
      ['90% within 480m', 1, 2],
      ['95% within 60m', 1, null],
      ['80% within 480m', 2, null],
    ]);
  });

  it('opens another level for a promise that comes back', async () => {
    const { shows, levels } = await start();
    await shows({ targets: [RESOLUTION] });
    await shows({ targets: [] });
    await shows({ targets: [RESOLUTION] });
    expect(await levels()).toEqual([
      ['90% within 480m', 1, 2],
      ['90% within 480m', 3, null],
    ]);
  });

  it('counts the same words on other hours as another promise, but not around the clock, nor a mere share', async () => {
    const { shows, levels } = await start();
    const around = target('resolution', 95, 240, {
      priority: 'critical',
      hours: 'around-the-clock',
      asWritten: '95% within 240m around the clock',
    });
    const targets = [RESOLUTION, around, target('respect', 90, null)];
    await shows({ targets });
    await shows({ targets, ...withHours({ zone: 'Europe/Lisbon' }) });
    expect(await levels()).toEqual([
      ['90% within 480m', 1, 2],
      ['95% within 240m around the clock', 1, null],
      ['90%', 1, null],
      ['90% within 480m', 2, null],
    ]);
  });

  it('gives every target the level it counts under', async () => {
    const { shows, history, store } = await start();
    await shows({ targets: [RESOLUTION, RESPONSE] });
    await shows({ targets: [RESPONSE, target('resolution', 80, 480)] });
    const levels = await store.levels([EMAIL]);
    for (const { targets } of await history()) {
      for (const { level, asWritten } of targets) {
        expect(levels.find(({ id }) => id === level)!.target.asWritten).toBe(
          asWritten,
        );
      }
    }
  });

  it('adds the holidays of years to come without making a new version', async () => {
    const { clock, shows, history } = await start();
    const promise = withHours({ holidayRegion: 'DE-BE' });
    await shows(promise);
    const [before] = await history();
    expect(before.holidayYears).toEqual([2023, 2028]);
    expect(before.calendar.holidays).not.toContain('2029-01-01');

    clock.now = Date.parse('2027-01-01T00:00:00Z');
    await shows(promise);
    const after = await history();
    expect(after).toHaveLength(1);
    expect(after[0].from).toBe(before.from);
    expect(after[0].holidayYears).toEqual([2023, 2029]);
    expect(after[0].calendar.holidays).toContain('2029-01-01');
    // What was known of the years before stays as it was known.
    expect(after[0].calendar.holidays.filter(date => date < '2029')).toEqual(
      before.calendar.holidays,
    );
  });

  it('keeps versions of a service apart from those of others, also at the same instant', async () => {
    const { keeper, store } = await start();
    await keeper.update([service('email'), service('laptop')]);
    // Email left the catalog; its history stays.
    await keeper.update([service('laptop')]);
    const histories = await store.histories([
      EMAIL,
      'component:default/laptop',
      'component:default/no',
    ]);
    expect([...histories].map(([ref, all]) => [ref, all.length])).toEqual([
      [EMAIL, 1],
      ['component:default/laptop', 1],
    ]);
    expect([...(await store.latest()).keys()].sort()).toEqual([
      EMAIL,
      'component:default/laptop',
    ]);
  });

  it('lets a change follow another in the same instant, and after the clock was set back', async () => {
    const { keeper, clock, history, levels } = await start();
    const percent = (share: number) =>
      keeper.update([
        service('email', { targets: [target('resolution', share, 480)] }),
      ]);
    await percent(90);
    await percent(80);
    clock.now -= DAY;
    await percent(70);
    await percent(70);
    expect(
      (await history()).map(({ targets }) => targets[0].asWritten),
    ).toEqual(['90% within 480m', '80% within 480m', '70% within 480m']);
    expect(
      (await levels()).map(([words, , to]) => [words, to === null]),
    ).toEqual([
      ['90% within 480m', false],
      ['80% within 480m', false],
      ['70% within 480m', true],
    ]);
  });

  it('hands out the same calendar again, so that what was worked out for it can be kept', async () => {
    const { shows, store } = await start();
    await shows({});
    const [first] = (await store.histories([EMAIL])).get(EMAIL)!;
    const [second] = (await store.histories([EMAIL])).get(EMAIL)!;
    expect(second.calendar).toBe(first.calendar);
    // It holds one entry a version, however often it is asked.
    expect((store as any).parsed.size).toBe(1);
  });
});

describe('agreementAt', () => {
  const history = [{ from: 10 }, { from: 20 }];

  it.each([
    ['before the first', 9, 10],
    ['when the first begins', 10, 10],
    ['just before the second', 19, 10],
    ['when the second begins', 20, 20],
    ['long after', 99, 20],
  ])('%s', (_, at, from) => {
    expect(agreementAt(history, at)).toEqual({ from });
  });

  it('knows none where there is none', () => {
    expect(agreementAt([], 10)).toBeUndefined();
  });
});
