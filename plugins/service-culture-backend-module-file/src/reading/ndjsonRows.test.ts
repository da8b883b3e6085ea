import type { ExportRow } from './ExportRow';
import { ndjsonRows } from './ndjsonRows';

async function read(
  content: string | Buffer,
  { fresh = false, chunk = 7 } = {},
): Promise<ExportRow[]> {
  const bytes = Buffer.from(content as string);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunk) {
      yield bytes.subarray(at, at + chunk);
    }
  }
  const rows: ExportRow[] = [];
  for await (const row of ndjsonRows(chunks(), fresh)) {
    rows.push(row);
  }
  return rows;
}

const row = (line: number, values: object) => ({
  kind: 'row',
  line,
  endLine: line,
  values,
});

const bad = (line: number, reason: string) => ({
  kind: 'bad row',
  line,
  endLine: line,
  field: 'the whole line',
  reason,
});

describe('lines of an NDJSON file', () => {
  it.each([
    ['that end in LF', '{"a":1}\n{"a":"ü"}\n'],
    ['that end in CRLF', '{"a":1}\r\n{"a":"ü"}\r\n'],
    ['of which the last has no end', '{"a":1}\n{"a":"ü"}'],
  ])('%s are read wherever chunks are cut', async (_, content) => {
    for (let chunk = 1; chunk < 25; chunk++) {
      expect(await read(content, { chunk })).toEqual([
        row(1, { a: 1 }),
        row(2, { a: 'ü' }),
      ]);
    }
  });

  it('that are blank are passed over and counted', async () => {
    expect(await read('\n  \n{"a":1}\n\n{"a":2}\n')).toEqual([
      row(3, { a: 1 }),
      row(5, { a: 2 }),
    ]);
  });

  it.each([
    ['no JSON', '{"a": }', 'is not JSON'],
    ['a list', '[1]', 'is not a JSON object like {"externalId": "4711", …}'],
    ['a number', '4', 'is not a JSON object like {"externalId": "4711", …}'],
    ['null', 'null', 'is not a JSON object like {"externalId": "4711", …}'],
  ])('that hold %s are refused alone', async (_, content, reason) => {
    expect(await read(`{"a":1}\n${content}\n{"a":2}\n`)).toEqual([
      row(1, { a: 1 }),
      bad(2, reason),
      row(3, { a: 2 }),
    ]);
  });

  it('that are not UTF-8 are refused alone', async () => {
    expect(await read(Buffer.from('{"a":"ü"}\n{"a":1}\n', 'latin1'))).toEqual([
      bad(
        1,
        'has letters that are not UTF-8; set encoding to what the file is written in',
      ),
      row(2, { a: 1 }),
    ]);
  });

  it('are read up to 1 MiB and refused from there on', async () => {
    const mib = 1024 * 1024;
    const longest = `{"a":"${'x'.repeat(mib - 8)}"}`;
    const rows = await read(
      `${longest}\n{"a":"${'x'.repeat(mib - 7)}"}\n{"a":1}\n`,
      { chunk: 64 * 1024 },
    );
    expect(rows).toEqual([
      row(1, JSON.parse(longest)),
      bad(2, 'is longer than 1 MiB'),
      row(3, { a: 1 }),
    ]);
  });

  it.each([
    ['half an object', '{"a":1}\n{"a":', [row(1, { a: 1 }), 2]],
    ['half a letter', Buffer.from('{"a":"ü').subarray(0, -1), [1]],
    [
      'an object without an end',
      '{"a":1}\n{"a":2}',
      [row(1, { a: 1 }), row(2, { a: 2 })],
    ],
    ['nothing', '', []],
  ])('of a fresh file that ends in %s', async (_, content, expected) => {
    expect(await read(content, { fresh: true })).toEqual(
      expected.map(item =>
        typeof item === 'number'
          ? { kind: 'unfinished', line: item, endLine: item }
          : item,
      ),
    );
  });
});
