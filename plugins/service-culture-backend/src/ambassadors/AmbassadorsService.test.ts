import { person, service, snapshotOf } from '../__testUtils__/company';
import { describeEachDatabase } from '../__testUtils__/databases';
import { DatabaseProjectionStore, type Snapshot } from '../projection';
import { AmbassadorsService } from './AmbassadorsService';

const department = (
  name: string,
  ambassadors: string[] = [],
  services: string[] = [],
) => ({
  ref: `group:default/${name}`,
  title: name,
  description: null,
  ambassadors: ambassadors.map(each => `user:default/${each}`),
  services: services.map(each => `component:default/${each}`),
  values: {},
});

const SNAPSHOT = snapshotOf([service('email')], {
  departments: [
    department('finance', ['amir', 'zoe'], ['email', 'gone']),
    department('sales', ['amir']),
    department('board', ['ghost']),
  ],
  people: [
    person('amir', ['group:default/it']),
    person('zoe', ['group:default/it']),
    person('fiona', ['group:default/finance']),
    person('sam', ['group:default/sales']),
    person('maria'),
  ],
});

const EVERYTHING = new Set([
  'group:default/finance',
  'group:default/sales',
  'group:default/board',
  'component:default/email',
]);

describeEachDatabase('AmbassadorsService', createDatabase => {
  const start = async (snapshot: Snapshot | null = SNAPSHOT) => {
    const projection = new DatabaseProjectionStore(await createDatabase());
    if (snapshot) {
      await projection.save(snapshot, 1_000);
    }
    return new AmbassadorsService({
      projection,
      services: async () =>
        new Map([
          [
            'component:default/email',
            { title: 'Email', synonyms: ['outlook'], status: 'missing' },
          ],
        ]),
      fallbackContact: 'user:default/maria',
    });
  };

  it("shows the reader's own department first, then the others by name", async () => {
    const ambassadors = await start();
    const { items, totalItems, ready } = await ambassadors.departments(
      EVERYTHING,
      'user:default/sam',
    );
    expect(items.map(({ title, mine }) => [title, mine])).toEqual([
      ['sales', true],
      ['board', false],
      ['finance', false],
    ]);
    expect([totalItems, ready]).toEqual([3, true]);
    const forNobody = await ambassadors.departments(EVERYTHING, null);
    expect(forNobody.items.map(({ title }) => title)).toEqual([
      'board',
      'finance',
      'sales',
    ]);
  });

  it('names ambassadors in their order, members, and the services that can be seen', async () => {
    const ambassadors = await start();
    const { items } = await ambassadors.departments(
      EVERYTHING,
      'user:default/zoe',
    );
    expect(items.find(({ title }) => title === 'finance')).toEqual({
      department: 'group:default/finance',
      title: 'finance',
      description: null,
      ambassadors: [
        expect.objectContaining({ ref: 'user:default/amir', name: 'amir' }),
        expect.objectContaining({ ref: 'user:default/zoe', name: 'zoe' }),
      ],
      services: [
        {
          ref: 'component:default/email',
          title: 'Email',
          synonyms: ['outlook'],
          status: 'missing',
        },
      ],
      members: [{ ref: 'user:default/fiona', title: 'fiona' }],
      mine: false,
      iAmAmbassador: true,
    });
  });

  it('names an ambassador whom the catalog does not know by what the YAML says', async () => {
    const ambassadors = await start();
    const { items, fallbackContact } = await ambassadors.departments(
      EVERYTHING,
      null,
    );
    expect(items[0].ambassadors).toEqual([
      expect.objectContaining({
        ref: 'user:default/ghost',
        name: 'user:default/ghost',
        email: null,
      }),
    ]);
    expect(fallbackContact).toMatchObject({ name: 'maria' });
  });

  it('lists people with the departments they answer for, of those that can be seen', async () => {
    const ambassadors = await start();
    const { items, totalItems } = await ambassadors.ambassadors(
      new Set(['group:default/finance', 'group:default/sales']),
    );
    expect(
      items.map(({ name, departments }) => [
        name,
        departments.map(({ title }) => title),
      ]),
    ).toEqual([
      ['amir', ['finance', 'sales']],
      ['zoe', ['finance']],
    ]);
    expect(totalItems).toBe(2);
  });

  it('says that it is not ready before the catalog was read', async () => {
    const ambassadors = await start(null);
    expect(await ambassadors.departments(EVERYTHING, null)).toMatchObject({
      items: [],
      ready: false,
    });
  });

  it('reads no more people than it shows', async () => {
    const crowd = Array.from({ length: 50 }, (_, id) =>
      person(`p${id}`, ['group:default/it']),
    );
    const knex = await createDatabase();
    const projection = new DatabaseProjectionStore(knex);
    await projection.save(
      { ...SNAPSHOT, people: [...SNAPSHOT.people, ...crowd] },
      1_000,
    );
    const read: unknown[] = [];
    knex.on('query-response', (rows: any, query: any) => {
      if (/projection_people/.test(query.sql)) {
        read.push(...(rows.rows ?? rows));
      }
    });
    await new AmbassadorsService({
      projection,
      services: async () => new Map(),
      fallbackContact: null,
    }).departments(EVERYTHING, null);
    // Two ambassadors that are known, two members.
    expect(read).toHaveLength(4);
  });
});
