import { execFileSync } from 'node:child_process';
import { mkdir, rename, symlink, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { NOW, readAll, TestFolder } from './__testUtils__/TestFolder';

const line = (number: number, more: object = {}) =>
  `${JSON.stringify({
    externalId: `T-${number}`,
    service: 'Email',
    state: 'open',
    openedAt: '2026-05-04T08:00:00Z',
    updatedAt: '2026-05-04T08:00:00Z',
    ...more,
  })}\n`;

const lines = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => line(from + at)).join('');

const ids = (tickets: Array<{ externalId: string }>) =>
  tickets.map(({ externalId }) => externalId);

describe('a folder of exports', () => {
  let folder: TestFolder;

  beforeEach(async () => {
    folder = await TestFolder.create();
  });

  afterEach(async () => {
    await folder.remove();
  });

  const ndjson = { format: 'ndjson' };

  it('yields every ticket of every file, in the order of the file names', async () => {
    await folder.write('2026-05-02.ndjson', lines(3, 4));
    await folder.write('2026-05-01.ndjson', lines(1, 2));
    const { tickets } = await readAll(folder.source(ndjson));
    expect(ids(tickets)).toEqual(['T-1', 'T-2', 'T-3', 'T-4']);
  });

  it('yields at most 500 records at once, refused ones counted', async () => {
    await folder.write(
      'a.ndjson',
      `${lines(1, 700)}nonsense\n${lines(701, 1100)}`,
    );
    const { batches, tickets } = await readAll(folder.source(ndjson));
    expect(
      batches.map(batch => batch.tickets.length + batch.refused!.length),
    ).toEqual([500, 500, 101]);
    expect(tickets).toHaveLength(1100);
  });

  it('says of every ticket where it was read', async () => {
    await folder.write('a.ndjson', `${lines(1, 1)}\nnonsense\n${lines(2, 2)}`);
    const { batches } = await readAll(folder.source(ndjson));
    expect(batches[0].places).toEqual(['a.ndjson, line 1', 'a.ndjson, line 4']);
  });

  it('yields nothing for files that were read before', async () => {
    await folder.write('a.ndjson', lines(1, 3));
    await folder.write('b.ndjson', '');
    const first = await readAll(folder.source(ndjson));
    const second = await readAll(folder.source(ndjson), first.cursor);
    expect(second.batches).toEqual([]);
  });

  it('reads a file again that was appended to', async () => {
    await folder.write('a.ndjson', lines(1, 2));
    const first = await readAll(folder.source(ndjson));
    await folder.write('a.ndjson', lines(1, 3), 1800);
    const second = await readAll(folder.source(ndjson), first.cursor);
    expect(ids(second.tickets)).toEqual(['T-1', 'T-2', 'T-3']);
  });

  it('reads a file again that was replaced by one of the same size', async () => {
    await folder.write('a.ndjson', lines(1, 2));
    const first = await readAll(folder.source(ndjson));
    await folder.write('next', lines(3, 4), 1800);
    await rename(join(folder.path, 'next'), join(folder.path, 'a.ndjson'));
    const second = await readAll(folder.source(ndjson), first.cursor);
    expect(ids(second.tickets)).toEqual(['T-3', 'T-4']);
  });

  it('forgets files that are gone', async () => {
    await folder.write('a.ndjson', lines(1, 1));
    const first = await readAll(folder.source(ndjson));
    await unlink(join(folder.path, 'a.ndjson'));
    await folder.write('b.ndjson', lines(2, 2));
    const second = await readAll(folder.source(ndjson), first.cursor);
    expect(Object.keys(second.cursor!.files as object)).toEqual(['b.ndjson']);
  });

  it('reads all files again when the mapping was changed', async () => {
    const csv =
      'Nr,Dienst,Status,Auf,Neu\n1,Email,neu,2026-05-04T08:00:00Z,2026-05-04T08:00:00Z\n';
    await folder.write('a.csv', csv);
    const settings = (state: object) => ({
      format: 'csv',
      timeZone: 'Europe/Berlin',
      mapping: {
        columns: {
          externalId: 'Nr',
          service: 'Dienst',
          state: 'Status',
          openedAt: 'Auf',
          updatedAt: 'Neu',
        },
        state: state as any,
      },
    });
    const first = await readAll(folder.source(settings({ offen: 'open' })));
    expect(first.refused).toEqual([
      {
        at: 'a.csv, line 2',
        externalId: '1',
        field: 'Status',
        reason: '"neu" is not in the mapping, which knows "offen"',
      },
    ]);
    const second = await readAll(
      folder.source(settings({ neu: 'open' })),
      first.cursor,
    );
    expect(ids(second.tickets)).toEqual(['1']);
  });

  it('goes on after the last stored batch when it was stopped in the middle', async () => {
    await folder.write('a.ndjson', lines(1, 1200));
    const abort = new AbortController();
    const seen: string[] = [];
    let cursor = null as any;
    for await (const batch of folder.source(ndjson).read({
      cursor: null,
      signal: abort.signal,
      logger: mockServices.logger.mock(),
    })) {
      seen.push(...ids(batch.tickets));
      cursor = batch.cursor;
      abort.abort();
    }
    expect(seen).toHaveLength(500);
    const rest = await readAll(folder.source(ndjson), cursor);
    expect([...seen, ...ids(rest.tickets)]).toEqual(
      Array.from({ length: 1200 }, (_, at) => `T-${at + 1}`),
    );
  });

  it('starts over with a cursor that it does not understand', async () => {
    await folder.write('a.ndjson', lines(1, 1));
    const { tickets } = await readAll(folder.source(ndjson), {
      files: { 'a.ndjson': 'done' },
    });
    expect(ids(tickets)).toEqual(['T-1']);
  });

  describe('with a file that is being written', () => {
    it('leaves it alone until it has rested for two seconds', async () => {
      await folder.write('a.ndjson', lines(1, 2), 1);
      const first = await readAll(folder.source(ndjson));
      expect(first.batches).toEqual([]);
      const later = folder.source(ndjson, () => NOW + 1_000);
      expect(ids((await readAll(later)).tickets)).toEqual(['T-1', 'T-2']);
    });

    it('leaves half a last line for the next round, and takes it when it is whole', async () => {
      const whole = lines(1, 3);
      await folder.write('a.ndjson', whole.slice(0, -20), 5);
      const first = await readAll(folder.source(ndjson));
      expect(ids(first.tickets)).toEqual(['T-1', 'T-2']);
      expect(first.refused).toEqual([]);
      const still = await readAll(folder.source(ndjson), first.cursor);
      expect(still.batches).toEqual([]);
      await folder.write('a.ndjson', whole, 3);
      const last = await readAll(folder.source(ndjson), first.cursor);
      expect(ids(last.tickets)).toContain('T-3');
      expect(last.refused).toEqual([]);
    });

    it('refuses half a last line when nobody has written for a minute', async () => {
      await folder.write('a.ndjson', lines(1, 2).slice(0, -20), 5);
      const first = await readAll(folder.source(ndjson));
      const later = folder.source(ndjson, () => NOW + 60_000);
      const second = await readAll(later, first.cursor);
      expect(second.refused).toEqual([
        {
          at: 'a.ndjson, line 2',
          field: 'the whole line',
          reason: 'is not JSON',
        },
      ]);
    });

    it('takes a whole last line that only lacks its end', async () => {
      await folder.write('a.ndjson', lines(1, 2).trimEnd(), 5);
      const { tickets, cursor } = await readAll(folder.source(ndjson));
      expect(ids(tickets)).toEqual(['T-1', 'T-2']);
      expect((await readAll(folder.source(ndjson), cursor)).batches).toEqual(
        [],
      );
    });

    it('leaves a last CSV row without an end, which may lack half of its last value', async () => {
      const csv =
        'externalId,service,state,openedAt,updatedAt\n1,Email,open,2026-05-04T08:00:00Z,2026-05-04T08:00:00Z\n2,Email,open,2026-05-04T08:00:00Z,2026-05-05T08:00:00Z';
      await folder.write('a.csv', csv, 5);
      const first = await readAll(folder.source({ format: 'csv' }));
      expect(ids(first.tickets)).toEqual(['1']);
      const later = folder.source({ format: 'csv' }, () => NOW + 60_000);
      const second = await readAll(later, first.cursor);
      expect(ids(second.tickets)).toEqual(['2']);
      expect(second.refused).toEqual([]);
    });
  });

  describe('that holds other things', () => {
    it('passes over names that do not match, hidden files and folders', async () => {
      await folder.write('a.csv', 'x');
      await folder.write('.b.ndjson', lines(1, 1));
      await folder.write('c.ndjson', lines(2, 2));
      const { tickets } = await readAll(folder.source(ndjson));
      expect(ids(tickets)).toEqual(['T-2']);
    });

    it('does not follow a link out of the folder, and says so once', async () => {
      const elsewhere = await TestFolder.create();
      try {
        await elsewhere.write('secret.ndjson', lines(1, 1));
        await symlink(
          join(elsewhere.path, 'secret.ndjson'),
          join(folder.path, 'a.ndjson'),
        );
        const logger = mockServices.logger.mock();
        const source = folder.source(ndjson);
        const { batches } = await readAll(source, null, logger);
        await readAll(source, null, logger);
        expect(batches).toEqual([]);
        expect(logger.warn.mock.calls).toEqual([
          [`a.ndjson in ${folder.path} is outside the folder and is not read`],
        ]);
      } finally {
        await elsewhere.remove();
      }
    });

    it('follows a link within the folder, as mounted volumes have them', async () => {
      await folder.write('data', lines(1, 1));
      await symlink(join(folder.path, 'data'), join(folder.path, 'a.ndjson'));
      const { tickets } = await readAll(folder.source(ndjson));
      expect(ids(tickets)).toEqual(['T-1']);
    });

    it('passes over what is not a file, without waiting for it', async () => {
      execFileSync('mkfifo', [join(folder.path, 'a.ndjson')]);
      await mkdir(join(folder.path, 'b.ndjson'));
      await folder.write('c.ndjson', lines(1, 1));
      const logger = mockServices.logger.mock();
      const { tickets } = await readAll(folder.source(ndjson), null, logger);
      expect(ids(tickets)).toEqual(['T-1']);
      expect(logger.warn.mock.calls.map(([message]) => message)).toEqual([
        `a.ndjson in ${folder.path} is not a plain file and is not read`,
        `b.ndjson in ${folder.path} is not a plain file and is not read`,
      ]);
    });

    it('reads the other files when one cannot be opened, and then fails', async () => {
      await symlink(
        join(folder.path, 'a.ndjson'),
        join(folder.path, 'a.ndjson'),
      );
      await folder.write('b.ndjson', lines(1, 1));
      const tickets: string[] = [];
      const reading = async () => {
        for await (const batch of folder.source(ndjson).read({
          cursor: null,
          signal: new AbortController().signal,
          logger: mockServices.logger.mock(),
        })) {
          tickets.push(...ids(batch.tickets));
        }
      };
      await expect(reading()).rejects.toThrow(
        `a.ndjson in ${folder.path} cannot be read; may the backend's user read it?`,
      );
      expect(tickets).toEqual(['T-1']);
    });

    it('reads a pattern literally but for * and ?', async () => {
      await folder.write('week-1.json+', lines(1, 1));
      await folder.write('week-10.json+', lines(2, 2));
      await folder.write('week-1.jsonn', lines(3, 3));
      const { tickets } = await readAll(
        folder.source({ format: 'ndjson', pattern: 'week-?.json+' }),
      );
      expect(ids(tickets)).toEqual(['T-1']);
    });
  });

  it('fails and names the setting when the folder is not there', async () => {
    await expect(
      readAll(
        folder.source({ format: 'ndjson', directory: `${folder.path}/none` }),
      ),
    ).rejects.toThrow(
      `"${folder.path}/none" is not a folder; create it, or correct serviceCulture.sources.file[0].directory`,
    );
  });

  it('reports what a database can store, whatever the file holds', async () => {
    await folder.write(
      'a.ndjson',
      `${line(1, { externalId: 'T\0' })}${line(2, {
        ['odd\0'.repeat(99)]: 1,
      })}${line(3, { title: 'a\0b' })}`,
    );
    const { tickets, refused } = await readAll(folder.source(ndjson));
    expect(tickets).toEqual([]);
    expect(refused.map(({ externalId }) => externalId)).toEqual([
      'T ',
      'T-2',
      'T-3',
    ]);
    expect(refused[2].reason).toBe(
      '"a b" is not a text of at most 1000 printable characters',
    );
    expect(JSON.stringify(refused)).not.toContain('\\u0000');
    expect(refused[1].field).toHaveLength(60);
  });

  it('never writes a title into the log or an error', async () => {
    await folder.write(
      'a.ndjson',
      `${line(1, {
        title: 'Salary of Maria',
      })}{"title": "Salary of Maria", \n${line(2, {
        title: 'Salary of Maria',
        state: 'gone',
      })}`,
    );
    const logger = mockServices.logger.mock();
    const { refused } = await readAll(folder.source(ndjson), null, logger);
    expect(refused).toHaveLength(2);
    expect(JSON.stringify(refused)).not.toContain('Salary');
    expect(JSON.stringify(logger.info.mock.calls)).not.toContain('Salary');
  });
});
