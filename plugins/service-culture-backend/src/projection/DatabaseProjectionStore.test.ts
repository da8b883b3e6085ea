import {
  group,
  person,
  service,
  snapshotOf,
  target,
} from '../__testUtils__/company';
import { describeEachDatabase } from '../__testUtils__/databases';
import { DatabaseProjectionStore } from './DatabaseProjectionStore';
import type { ProjectedDepartment } from './ProjectionStore';

const EMAIL = 'component:default/email';

const department = (
  name: string,
  more: Partial<ProjectedDepartment> = {},
): ProjectedDepartment => ({
  ref: `group:default/${name}`,
  title: name,
  description: null,
  ambassadors: [],
  services: [],
  values: {},
  ...more,
});

const FULL = snapshotOf([service('email'), service('laptop')], {
  departments: [
    department('finance', {
      ambassadors: ['user:default/amir', 'user:default/ana'],
      services: [EMAIL, 'component:default/laptop'],
    }),
    department('sales', { ambassadors: ['user:default/amir'] }),
  ],
  groups: [
    group('finance', { title: 'Finance' }),
    group('it', { title: 'IT', leaders: ['cio'] }),
  ],
  people: [
    person('amir', ['group:default/it']),
    person('ana', ['group:default/it', 'group:default/finance']),
  ],
});

describeEachDatabase('DatabaseProjectionStore', createDatabase => {
  const open = async () => {
    const knex = await createDatabase();
    return { knex, store: new DatabaseProjectionStore(knex) };
  };

  it('knows nothing before the catalog was read', async () => {
    const { store } = await open();
    expect(await store.refreshedAt()).toBeNull();
    expect(await store.services()).toEqual([]);
    expect(await store.service(EMAIL)).toBeUndefined();
  });

  it('knows who owns which services, as service owner or as a team', async () => {
    const { store } = await open();
    await store.save(
      snapshotOf([
        service('email', { serviceOwner: 'user:default/olga' }),
        service('laptop', {}, { owner: null }),
      ]),
      1_000,
    );
    expect(await store.servicesOwnedBy(['user:default/olga'])).toEqual([EMAIL]);
    expect(
      await store.servicesOwnedBy(['user:default/amir', 'group:default/it']),
    ).toEqual([EMAIL]);
    expect(await store.servicesOwnedBy([])).toEqual([]);
  });

  it('knows who reports to whom, and forgets it with the catalog', async () => {
    const { store } = await open();
    await store.save(FULL, 1_000);
    expect(await store.leadersOf('user:default/amir')).toEqual([
      'user:default/cio',
    ]);
    expect(await store.reportsOf(['user:default/cio'])).toEqual([
      'user:default/amir',
      'user:default/ana',
    ]);
    await store.save({ ...FULL, groups: [group('it')] }, 2_000);
    expect(await store.leadersOf('user:default/amir')).toEqual([]);
  });

  it('gives back what the catalog showed', async () => {
    const { store } = await open();
    expect(await store.differs(FULL)).toBe(true);
    await store.save(FULL, 1_000);
    expect(await store.differs(FULL)).toBe(false);
    expect(await store.refreshedAt()).toBe(1_000);
    expect(await store.services()).toEqual(FULL.services);
    expect(
      await store.services([EMAIL, EMAIL, 'component:default/no']),
    ).toEqual([FULL.services[0]]);
    expect(await store.departments()).toEqual(FULL.departments);
    expect(await store.groups()).toEqual(
      FULL.groups.map(({ ref, title }) => ({ ref, title })),
    );
    expect(await store.people(['user:default/ana'])).toEqual([FULL.people[1]]);
    expect(await store.departmentsOfAmbassador('user:default/amir')).toEqual([
      'group:default/finance',
      'group:default/sales',
    ]);
    expect(await store.groupsOf('user:default/ana')).toEqual([
      'group:default/finance',
      'group:default/it',
    ]);
  });

  it('writes nothing when nothing differs, except that the catalog was read', async () => {
    const { knex, store } = await open();
    await store.save(FULL, 1_000);
    // Whoever writes these rows again makes the mark disappear.
    await knex('projection_services').update({ content: '"untouched"' });
    await knex('projection_memberships').delete();
    await store.save(FULL, 2_000);
    expect(await store.services()).toEqual(['untouched', 'untouched']);
    expect(await store.groupsOf('user:default/ana')).toEqual([]);
    expect(await store.refreshedAt()).toBe(2_000);
  });

  it('writes only the service that differs, and gives it another version', async () => {
    const { knex, store } = await open();
    await store.save(FULL, 1_000);
    const before = await store.service(EMAIL);
    await knex('projection_services')
      .where({ ref: 'component:default/laptop' })
      .update({ content: '"untouched"' });
    const email = service('email', {
      targets: [target('resolution', 80, 480)],
    });
    const changed = { ...FULL, services: [email, FULL.services[1]] };
    expect(await store.differs(changed)).toBe(true);
    await store.save(changed, 2_000);
    expect(await store.services()).toEqual([email, 'untouched']);
    const after = await store.service(EMAIL);
    expect(after).toMatchObject({ promise: email.promise });
    expect(after!.version).not.toBe(before!.version);
  });

  it('keeps a service that left the catalog, marked, and shows it again when it is back', async () => {
    const { knex, store } = await open();
    await store.save(FULL, 1_000);
    const version = (await store.service(EMAIL))!.version;
    const without = { ...FULL, services: [FULL.services[1]] };
    expect(await store.differs(without)).toBe(true);
    await store.save(without, 2_000);
    expect((await store.services()).map(({ title }) => title)).toEqual([
      'laptop',
    ]);
    expect(await store.service(EMAIL)).toBeUndefined();
    const [{ removed_at }] = await knex('projection_services').where({
      ref: EMAIL,
    });
    expect(Number(removed_at)).toBe(2_000);
    // Still gone: that is nothing new.
    expect(await store.differs(without)).toBe(false);

    expect(await store.differs(FULL)).toBe(true);
    await store.save(FULL, 4_000);
    expect((await store.service(EMAIL))!.version).toBe(version);
    expect(await store.services()).toEqual(FULL.services);
  });

  it('forgets departments, groups, people and links that are gone', async () => {
    const { store } = await open();
    await store.save(FULL, 1_000);
    await store.save(
      {
        ...FULL,
        departments: [FULL.departments[1]],
        groups: [],
        people: [person('amir')],
      },
      2_000,
    );
    expect(await store.departments()).toEqual([FULL.departments[1]]);
    expect(await store.groups()).toEqual([]);
    expect(await store.people()).toEqual([person('amir')]);
    expect(await store.departmentsOfAmbassador('user:default/ana')).toEqual([]);
    expect(await store.groupsOf('user:default/amir')).toEqual([]);
  });

  it('gives a source key that two services claim to the first by name', async () => {
    const { knex, store } = await open();
    const key = { source: 'helpdesk', key: 'shared' };
    await store.save(
      snapshotOf([
        service('a', { tickets: [key] }),
        service('b', { tickets: [key, { source: 'helpdesk', key: 'own' }] }),
      ]),
      1_000,
    );
    expect(
      await knex('projection_service_keys')
        .orderBy('key')
        .select('key', 'service'),
    ).toEqual([
      { key: 'own', service: 'component:default/b' },
      { key: 'shared', service: 'component:default/a' },
    ]);
  });

  it('is not stopped by a key that no ticket could ever have', async () => {
    const { knex, store } = await open();
    let endless = '';
    for (let count = 0; endless.length < 6_000; count++) {
      endless += (count * 7919).toString(36);
    }
    await store.save(
      snapshotOf([
        service('a', { tickets: [{ source: 'helpdesk', key: endless }] }),
        service('b', { tickets: [{ source: 'helpdesk', key: 'own' }] }),
      ]),
      1_000,
    );
    expect(await knex('projection_service_keys').pluck('key')).toEqual(['own']);
  });

  it('holds more entities than fit one statement', async () => {
    const { store } = await open();
    const names = Array.from({ length: 950 }, (_, index) => `p${1000 + index}`);
    const people = names.map(name => person(name, ['group:default/it']));
    await store.save(snapshotOf([], { people }), 1_000);
    expect(await store.people()).toEqual(people);
    expect(await store.people(people.map(({ ref }) => ref))).toEqual(people);
    await store.save(snapshotOf([]), 2_000);
    expect(await store.people()).toEqual([]);
  });
});
