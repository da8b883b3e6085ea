import type { JsonObject } from '@backstage/config';
import { readMeasurements, TestFolder } from './__testUtils__/TestFolder';

describe('a folder of measurement exports', () => {
  let folder: TestFolder;

  beforeEach(async () => {
    folder = await TestFolder.create();
  });

  afterEach(() => folder.remove());

  const readAll = async (
    settings: JsonObject,
    cursor: JsonObject | null = null,
  ) => (await readMeasurements(folder.measurements(settings), cursor)).batches;

  it('yields intervals of CSV, with dates in its time zone, and names what it cannot read', async () => {
    await folder.write(
      'up.csv',
      [
        'key,from,to,state,probe',
        'mail,2026-05-04 08:00,2026-05-04 09:30,up,berlin',
        'mail,2026-05-04 09:30,2026-05-04 09:40,down,berlin',
        'mail,soon,2026-05-04 09:40,up,berlin',
        'mail,2026-05-04 09:40,2026-05-04 10:00,maybe,berlin',
        '',
      ].join('\n'),
    );
    const [batch] = await readAll({ format: 'csv', timeZone: 'Europe/Berlin' });
    expect(batch.intervals).toEqual([
      {
        key: 'mail',
        from: '2026-05-04T06:00:00.000Z',
        to: '2026-05-04T07:30:00.000Z',
        good: true,
      },
      {
        key: 'mail',
        from: '2026-05-04T07:30:00.000Z',
        to: '2026-05-04T07:40:00.000Z',
        good: false,
      },
    ]);
    expect(batch.places).toEqual(['up.csv, line 2', 'up.csv, line 3']);
    expect(batch.refused).toMatchObject([
      { at: 'up.csv, line 4', field: 'from', externalId: 'mail' },
      {
        at: 'up.csv, line 5',
        field: 'state',
        reason: '"maybe" is neither up nor down',
      },
    ]);
  });

  it('yields nothing for files that were read before', async () => {
    const span = {
      key: 'mail',
      from: '2026-05-04T06:00:00Z',
      to: '2026-05-04T07:00:00Z',
      state: 'up',
    };
    await folder.write('up.ndjson', `${JSON.stringify(span)}\n`);
    const [batch] = await readAll({ format: 'ndjson' });
    expect(batch.intervals).toHaveLength(1);
    expect(await readAll({ format: 'ndjson' }, batch.cursor)).toEqual([]);
  });

  it('cannot be mapped like tickets', () => {
    expect(() =>
      folder.measurements({ format: 'csv', mapping: 'jira-issue' }),
    ).toThrow(/mapping has no meaning for measurements; their columns are key/);
  });

  it('says which column is missing', async () => {
    await folder.write('up.csv', 'key,from,state\nmail,2026-05-04,up\n');
    const [{ refused }] = await readAll({ format: 'csv' });
    expect(refused).toMatchObject([{ field: 'to' }]);
  });
});
