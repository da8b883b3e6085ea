import {
  department,
  group,
  person,
  service,
  snapshotOf,
} from '../__testUtils__/company';
import { describeEachDatabase } from '../__testUtils__/databases';
import { DatabaseProjectionStore } from './DatabaseProjectionStore';
import { RememberedProjection } from './RememberedProjection';

const EMAIL = 'component:default/email';
const IT = 'group:default/it';
const ANA = 'user:default/ana';

const COMPANY = snapshotOf(
  [
    service('email', { serviceOwner: ANA }),
    service('laptop', {}, { owner: null }),
  ],
  {
    departments: [department('finance', ['ana'])],
    groups: [group('it', { leaders: ['ben'] }), group('finance')],
    people: [person('ana', [IT]), person('ben')],
  },
);

describeEachDatabase('RememberedProjection', createDatabase => {
  const start = async () => {
    const knex = await createDatabase();
    const store = new DatabaseProjectionStore(knex);
    await store.save(COMPANY, 1_000);
    const clock = { now: 1_000 };
    const asked = { queries: 0 };
    knex.on('query', () => {
      asked.queries += 1;
    });
    return {
      store,
      clock,
      asked,
      remembered: new RememberedProjection(store, () => clock.now),
    };
  };

  it('says what the store says, of some and of all', async () => {
    const { store, remembered } = await start();
    for (const refs of [
      undefined,
      [],
      ['user:default/ben', ANA, ANA, 'user:default/no'],
      [EMAIL, IT, 'group:default/finance'],
    ]) {
      for (const kind of [
        'people',
        'groups',
        'services',
        'departments',
      ] as const) {
        expect(await remembered[kind](refs)).toEqual(await store[kind](refs));
      }
    }
    expect(await remembered.serviceRefs()).toEqual(await store.serviceRefs());
    expect(await remembered.groupsOf(ANA)).toEqual([IT]);
    expect(await remembered.leadersOf(ANA)).toEqual(['user:default/ben']);
    expect(await remembered.reportsOf(['user:default/ben'])).toEqual([ANA]);
    expect(await remembered.servicesOwnedBy([ANA])).toEqual([EMAIL]);
    expect(await remembered.departmentsOfAmbassador(ANA)).toEqual([
      'group:default/finance',
    ]);
  });

  it('asks once in five seconds, and only for what it does not know', async () => {
    const { clock, asked, remembered } = await start();
    await remembered.people([ANA]);
    await remembered.groupsOf(ANA);
    asked.queries = 0;
    clock.now += 4_999;
    await remembered.people([ANA]);
    await remembered.groupsOf(ANA);
    expect(asked.queries).toBe(0);
    await remembered.people([ANA, 'user:default/ben', 'user:default/no']);
    expect(asked.queries).toBe(1);
    await remembered.people(['user:default/no']);
    expect(asked.queries).toBe(1);
    clock.now += 1;
    await remembered.groupsOf(ANA);
    expect(asked.queries).toBe(2);
  });

  it('follows the catalog within five seconds', async () => {
    const { store, clock, remembered } = await start();
    await remembered.people([ANA]);
    await store.save({ ...COMPANY, people: [] }, 2_000);
    clock.now += 5_000;
    expect(await remembered.people([ANA])).toEqual([]);
  });
});
