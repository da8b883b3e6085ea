import { delimitedRows, type Delimited } from './delimitedRows';
import type { ExportRow } from './ExportRow';

const ANY: Delimited = {
  delimiter: ',',
  quotes: true,
  columns: null,
  checkHeader: () => undefined,
  fresh: false,
};

async function read(
  content: string | Buffer,
  format: Partial<Delimited> = {},
  chunk = 7,
): Promise<ExportRow[]> {
  const bytes = Buffer.from(content as string);
  async function* open() {
    for (let at = 0; at < bytes.length; at += chunk) {
      yield bytes.subarray(at, at + chunk);
    }
  }
  const rows: ExportRow[] = [];
  for await (const row of delimitedRows(open, { ...ANY, ...format })) {
    rows.push(row);
  }
  return rows;
}

const row = (line: number, values: object, endLine = line) => ({
  kind: 'row',
  line,
  endLine,
  values,
});

describe('rows of a CSV file', () => {
  it.each([
    ['lines that end in LF', 'a,b\n1,2\n3,4\n'],
    ['lines that end in CRLF', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['lines that end in both', 'a,b\r\n1,2\n3,4\r\n'],
    ['a last line without an end', 'a,b\n1,2\n3,4'],
    ['names in quotes and blanks around them', '"a", b \n1,2\n3,4\n'],
  ])('are read from %s', async (_, content) => {
    expect(await read(content)).toEqual([
      row(2, { a: '1', b: '2' }),
      row(3, { a: '3', b: '4' }),
    ]);
  });

  it('have the number of the physical line on which they begin', async () => {
    const content =
      'a,b\n1,"x\ny"\n2,"x\r\n\r\ny"\r\n\n\n3,z\n"4\n",z\n5,"""\n"""\n6,z';
    expect(await read(content)).toEqual([
      row(2, { a: '1', b: 'x\ny' }, 3),
      row(4, { a: '2', b: 'x\r\n\r\ny' }, 6),
      row(9, { a: '3', b: 'z' }),
      row(10, { a: '4\n', b: 'z' }, 11),
      row(12, { a: '5', b: '"\n"' }, 13),
      row(14, { a: '6', b: 'z' }),
    ]);
  });

  it('do not depend on where chunks are cut', async () => {
    const content = 'ä,b\r\n1,"x\r\n""y"""\r\n\r\n2,ß\n3,"4"';
    const whole = await read(content, {}, 1000);
    expect(whole).toHaveLength(3);
    for (let chunk = 1; chunk < 40; chunk++) {
      expect(await read(content, {}, chunk)).toEqual(whole);
    }
  });

  it('are none where there is a header only', async () => {
    expect(await read('a,b\n')).toEqual([]);
  });

  it('are refused where their number of values is not that of the header', async () => {
    expect(await read('a,b\n1\n2,3\n4,5,6\n')).toEqual([
      {
        kind: 'bad row',
        line: 2,
        endLine: 2,
        field: 'the whole row',
        reason: 'has 1 values, and the header names 2 columns',
      },
      row(3, { a: '2', b: '3' }),
      {
        kind: 'bad row',
        line: 4,
        endLine: 4,
        field: 'the whole row',
        reason: 'has 3 values, and the header names 2 columns',
      },
    ]);
  });

  it('take a quote inside an unquoted value as it is', async () => {
    expect(await read('a,b\n1,24" monitor\n2,x\n')).toEqual([
      row(2, { a: '1', b: '24" monitor' }),
      row(3, { a: '2', b: 'x' }),
    ]);
  });

  it('go on below a row whose quote is never closed', async () => {
    const rest = Array.from({ length: 50 }, (_, at) => `${at},y\n`).join('');
    const rows = await read(`a,b\n1,x\n2,"x\n${rest}`);
    expect(rows[0]).toEqual(row(2, { a: '1', b: 'x' }));
    expect(rows[1]).toEqual({
      kind: 'bad row',
      line: 3,
      endLine: 3,
      field: 'the whole row',
      reason: 'does not end within 1 MiB; is a closing quote missing?',
    });
    expect(rows.slice(2)).toEqual(
      Array.from({ length: 50 }, (_, at) =>
        row(at + 4, { a: String(at), b: 'y' }),
      ),
    );
  });

  it('go on below a row that is longer than 1 MiB', async () => {
    const long = 'x'.repeat(2 * 1024 * 1024);
    const rows = await read(`a,b\n1,x\n2,${long}\n3,x\n`, {}, 64 * 1024);
    expect(rows.map(({ kind, line }) => `${kind} ${line}`)).toEqual([
      'row 2',
      'bad row 3',
      'row 4',
    ]);
  });

  it('have only the columns that are asked for', async () => {
    expect(await read('a,b,c\n1,2,3\n', { columns: new Set(['c']) })).toEqual([
      row(2, { c: '3' }),
    ]);
  });

  it('have the first filled value of columns with the same name', async () => {
    expect(await read('a,b,b,b\n1,,x,y\n')).toEqual([
      row(2, { a: '1', b: 'x' }),
    ]);
  });

  it('are refused one by one where letters are not UTF-8', async () => {
    const latin1 = Buffer.from('a,b\n1,Müller\n2,x\n', 'latin1');
    expect(await read(latin1)).toEqual([
      {
        kind: 'bad row',
        line: 2,
        endLine: 2,
        field: 'b',
        reason:
          '"M\ufffdller" has letters that are not UTF-8; set encoding to what the file is written in',
      },
      row(3, { a: '2', b: 'x' }),
    ]);
  });

  it('keep a replacement character that somebody else has put there', async () => {
    expect(await read('a,b\n1,M\ufffdller\n')).toEqual([
      row(2, { a: '1', b: 'M\ufffdller' }),
    ]);
  });

  it('know no quotes in TSV', async () => {
    expect(
      await read('a\tb\n1\t"x\n2\ty"\n', { delimiter: '\t', quotes: false }),
    ).toEqual([row(2, { a: '1', b: '"x' }), row(3, { a: '2', b: 'y"' })]);
  });

  it.each([
    ['a row', 'a,b\n1,2\n3,4', [row(2, { a: '1', b: '2' }), 3]],
    ['a quoted value', 'a,b\n1,2\n3,"4\n', [row(2, { a: '1', b: '2' }), 3]],
    ['the header', 'a,b', [1]],
    ['nothing', '', [1]],
  ])(
    'stop before the end of a fresh file that ends within %s',
    async (_, content, expected) => {
      expect(await read(content, { fresh: true })).toEqual(
        expected.map(item =>
          typeof item === 'number'
            ? { kind: 'unfinished', line: item, endLine: item }
            : item,
        ),
      );
    },
  );

  describe('of a file that cannot be read', () => {
    const checkHeader = (header: string[]) =>
      header.includes('number')
        ? undefined
        : { field: 'number', reason: 'is missing' };

    it('are replaced by one clear error', async () => {
      expect(await read('a,b\n1,2\n3,4\n', { checkHeader })).toEqual([
        {
          kind: 'bad file',
          line: 1,
          endLine: 1,
          field: 'number',
          reason: 'is missing',
        },
      ]);
    });

    it('are replaced by a hint at the delimiter', async () => {
      expect(await read('number;b\n1;2\n', { checkHeader })).toEqual([
        {
          kind: 'bad file',
          line: 1,
          endLine: 1,
          field: 'number',
          reason:
            'is missing; the header is one column, "number;b", which looks separated by ";", but is read as separated by ","; set delimiter',
        },
      ]);
    });

    it('are replaced by a word about an empty file', async () => {
      expect(await read('\n\n')).toEqual([
        {
          kind: 'bad file',
          line: 1,
          endLine: 1,
          field: 'the header',
          reason: 'is missing; the file is empty',
        },
      ]);
    });
  });
});
