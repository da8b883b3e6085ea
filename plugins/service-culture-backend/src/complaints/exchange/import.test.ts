import {
  as,
  COMPANY,
  EMAIL,
  openRegister,
} from '../../__testUtils__/complaints';
import { describeEachDatabase } from '../../__testUtils__/databases';

const HEADINGS =
  'Made at,Description,Summary,Service,Department,Person,E-mail,Channel,Category,Closed at,Resolution';

describeEachDatabase('Bringing a log in', createDatabase => {
  const start = async () => {
    const register = await openRegister(await createDatabase());
    return {
      ...register,
      run: (lines: string[], dryRun = false, who = 'hugo') =>
        register.authorizedImport.run(
          [HEADINGS, ...lines].join('\n'),
          dryRun,
          as(who),
        ),
    };
  };

  const OPEN =
    '2026-02-27,Slow since Friday,,Email,finance,Ana,,phone,waiting,,';
  const CLOSED =
    '2026-01-10T09:00:00Z,"Lost ""mail""",Lost mail,component:default/email,,Mr. Wolf,wolf@example.com,email,quality,2026-01-12,Found it';

  it('stores each row as a complaint with number, owner and due times, open or closed', async () => {
    const { run, get, events } = await start();
    const result = await run([OPEN, CLOSED]);
    expect(result).toEqual({
      dryRun: false,
      rows: 2,
      imported: ['C-2026-000001', 'C-2026-000002'],
      known: 0,
      problems: [],
    });
    expect(await get('C-2026-000001', 'olga')).toMatchObject({
      state: 'received',
      madeAt: '2026-02-27T00:00:00.000Z',
      service: { ref: EMAIL },
      department: { ref: 'group:default/finance' },
      complainant: { name: 'Ana' },
      channel: 'phone',
      category: 'waiting',
      owner: { name: 'olga' },
    });
    expect(await get('C-2026-000002', 'olga')).toMatchObject({
      state: 'closed',
      closedAs: 'unanswered',
      closedAt: '2026-01-12T00:00:00.000Z',
      description: 'Lost "mail"',
      complainant: { name: 'Mr. Wolf', email: 'wolf@example.com' },
    });
    const { items } = await events('C-2026-000002', 'olga');
    expect(items).toMatchObject([{ type: 'imported', by: { name: 'hugo' } }]);
  });

  it('says in a dry run what would happen, and stores nothing', async () => {
    const { run, list } = await start();
    expect(await run([OPEN, CLOSED], true)).toEqual({
      dryRun: true,
      rows: 2,
      imported: [],
      known: 0,
      problems: [],
    });
    expect((await list('olga')).totalItems).toBe(0);
  });

  it('knows rows that it brought in before', async () => {
    const { run } = await start();
    await run([OPEN]);
    expect(await run([OPEN, CLOSED])).toMatchObject({
      imported: ['C-2026-000002'],
      known: 1,
    });
  });

  it('tells every problem by row and column, without what people wrote, and stores nothing', async () => {
    const { run, list } = await start();
    const { problems, imported } = await run([
      OPEN,
      'yesterday,,,Nothing,,,,fax,nonsense,2026-01-01,',
      '2026-02-27,secret,,component:default/no,group:default/no,,,,,2020-01-01,',
    ]);
    expect(imported).toEqual([]);
    expect((await list('olga')).totalItems).toBe(0);
    expect(problems.map(({ row, column }) => [row, column])).toEqual(
      expect.arrayContaining([
        [3, 'Made at'],
        [3, 'Description'],
        [3, 'Channel'],
        [3, 'Category'],
        [4, 'Closed at'],
      ]),
    );
    expect(JSON.stringify(problems)).not.toContain('secret');
    const [unknown] = (
      await run(['2026-02-27,secret,,component:default/no,,,,,,,'])
    ).problems;
    expect(unknown).toEqual({
      row: 2,
      column: 'Service',
      message:
        'service: "component:default/no" came; expected a service in the catalog that you may see, or null where you do not know',
    });
  });

  it('refuses what is no table, and columns that nobody knows', async () => {
    const { authorizedImport } = await start();
    const run = (csv: string) => authorizedImport.run(csv, true, as('hugo'));
    await expect(run('Made at,Description\n"open')).rejects.toThrow(
      'The body is not CSV',
    );
    expect((await run('When,Description\n1,2')).problems).toEqual([
      expect.objectContaining({ row: 1, column: 'Made at' }),
      expect.objectContaining({ row: 1, column: 'When' }),
    ]);
  });

  it('finds people by their address, whose complaint it is from then on', async () => {
    const { run, get, projection } = await start();
    const people = await projection.people();
    await projection.save(
      {
        ...COMPANY,
        people: people.map(person =>
          person.name === 'ana'
            ? { ...person, email: 'ana@example.com' }
            : person,
        ),
      },
      1,
    );
    await run(['2026-02-27,Slow,,Email,,Whoever,ANA@example.com,,,,']);
    expect((await get('C-2026-000001', 'ana')).you.relations).toEqual([
      'complainant',
    ]);
  });
});
