import type { Knex } from 'knex';
import { describeEachEmptyDatabase } from '../../__testUtils__/databases';
import type { BulkRow, BulkTable } from './BulkWriter';
import { bulkWriterOf } from './bulkWriterOf';

const THINGS: BulkTable = {
  name: 'things',
  columns: {
    id: 'integer',
    name: 'text',
    seen: 'boolean',
    count: 'bigint',
    note: 'text',
  },
};

const KEYS: BulkTable = {
  name: 'things',
  columns: { id: 'integer', name: 'text' },
};

describeEachEmptyDatabase('BulkWriter', createDatabase => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await createDatabase();
  });

  beforeEach(async () => {
    await knex.schema.dropTableIfExists('things');
    await knex.schema.createTable('things', table => {
      table.increments('id');
      table.text('name').notNullable();
      table.boolean('seen').notNullable();
      table.bigInteger('count').notNullable();
      table.text('note').nullable();
      table.unique(['name']);
    });
  });

  const write = <T>(
    work: (bulk: Awaited<ReturnType<typeof bulkWriterOf>>) => Promise<T>,
  ) => knex.transaction(async tx => work(await bulkWriterOf(tx)));

  async function things(): Promise<BulkRow[]> {
    const rows = await knex('things').orderBy('id');
    return rows.map(({ id, name, seen, count, note }) => [
      id,
      name,
      Boolean(seen),
      Number(count),
      note,
    ]);
  }

  it('inserts every kind of value as it is, more rows than one statement of knex takes', async () => {
    const rows: BulkRow[] = Array.from({ length: 3000 }, (_, index) => [
      index + 1,
      `thing ${index}`,
      index % 2 === 0,
      1_772_445_600_000 + index,
      index % 3 === 0 ? null : 'a note',
    ]);
    await write(bulk => bulk.insert(THINGS, rows));
    expect(await things()).toEqual(rows);
  });

  it('keeps what means something to a database as the text that it is', async () => {
    const texts = [
      '\\N',
      '\\.',
      'a\tb\\tc\nd\r\ne\\\\f',
      '{"quoted": "\\"it\\"", "path": "C:\\\\temp"}',
      "'; drop table things; --",
      '{1,2}',
      'NULL',
      '',
      '\u{1F600} für Zoë ',
    ];
    const rows = texts.map(
      (text, index): BulkRow => [index + 1, text, true, 0, text],
    );
    await write(bulk => bulk.insert(THINGS, rows));
    expect(await things()).toEqual(rows);
    await write(bulk =>
      bulk.merge(
        THINGS,
        rows.map(([id, name, seen, count]) => [id, name, seen, count, 'same']),
        ['name'],
      ),
    );
    expect(await knex('things').distinct().pluck('note')).toEqual(['same']);
  });

  it('adds to what is there where it shall, and replaces the rest', async () => {
    await write(bulk => bulk.insert(THINGS, [[1, 'known', false, 40, 'old']]));
    await write(bulk =>
      bulk.merge(
        THINGS,
        [
          [1, 'known', true, 2, null],
          [2, 'new', false, 7, 'new'],
        ],
        ['name'],
        ['count'],
      ),
    );
    expect(await things()).toEqual([
      [1, 'known', true, 42, null],
      [2, 'new', false, 7, 'new'],
    ]);
  });

  it('removes the rows with these keys and no others', async () => {
    await write(async bulk => {
      await bulk.insert(THINGS, [
        [1, 'a', true, 0, null],
        [2, 'b', true, 0, null],
        [3, 'c', true, 0, null],
      ]);
      await bulk.remove(KEYS, [
        [1, 'a'],
        [2, 'not this one'],
        [9, 'nobody'],
      ]);
    });
    expect((await things()).map(([id]) => id)).toEqual([2, 3]);
  });

  it('gives each number once, also those of rows that are gone', async () => {
    const first = await write(async bulk => {
      const ids = await bulk.takeIds(THINGS, 3);
      await bulk.insert(
        THINGS,
        ids.map(id => [id, `thing ${id}`, true, 0, null]),
      );
      return ids;
    });
    await knex('things').delete();
    const [next] = await knex('things')
      .insert({ name: 'by knex', seen: true, count: 0 })
      .returning('id');
    const [last] = await write(bulk => bulk.takeIds(THINGS, 1));
    expect(new Set([...first, next.id, last]).size).toBe(5);
    expect(Math.min(last, next.id)).toBeGreaterThan(Math.max(...first));
  });

  it('writes nothing when there is nothing to write', async () => {
    await write(async bulk => {
      expect(await bulk.takeIds(THINGS, 0)).toEqual([]);
      await bulk.insert(THINGS, []);
      await bulk.merge(THINGS, [], ['name']);
      await bulk.remove(KEYS, []);
    });
    expect(await things()).toEqual([]);
  });

  it('takes everything back when a row cannot be written', async () => {
    await expect(
      write(async bulk => {
        await bulk.insert(THINGS, [[1, 'twice', true, 0, null]]);
        await bulk.insert(THINGS, [[2, 'twice', true, 0, null]]);
      }),
    ).rejects.toMatchObject({
      code: expect.stringMatching(/^(23505|SQLITE_CONSTRAINT_UNIQUE)$/),
    });
    expect(await things()).toEqual([]);
    await write(bulk => bulk.insert(THINGS, [[3, 'after', true, 0, null]]));
    expect(await things()).toHaveLength(1);
  });
});
