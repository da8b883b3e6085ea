import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { Workbook } from 'exceljs';
import {
  as,
  openRegister,
  type Register,
} from '../../__testUtils__/complaints';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { neutralised } from './exportColumns';
import { writeCsv, writeXlsx } from './writeFile';

async function csvOf(register: Register, who: string, filter = {}) {
  const out = new PassThrough();
  const whole = buffer(out);
  await writeCsv(await register.authorizedExport.pages(filter, as(who)), out);
  return parse((await whole).toString(), {
    bom: true,
    columns: true,
  }) as Record<string, string>[];
}

async function xlsxOf(register: Register, who: string) {
  const out = new PassThrough();
  const whole = buffer(out);
  await writeXlsx(await register.authorizedExport.pages({}, as(who)), out);
  const workbook = new Workbook();
  await workbook.xlsx.load((await whole) as any);
  const rows: unknown[][] = [];
  workbook
    .getWorksheet('Complaints')!
    .eachRow(row => rows.push((row.values as unknown[]).slice(1)));
  return rows;
}

describeEachDatabase('A file of complaints', createDatabase => {
  const start = async () => {
    const register = await openRegister(await createDatabase());
    await register.complain('ana', { summary: '=1+1' });
    await register.complain('ben', { summary: 'Says "hello, you"\nand more' });
    await register.complain('ana', { confidential: true });
    await register.complain('ana', { identity: 'handler-only' });
    return register;
  };

  it('holds what the reader may read, newest first, with names as they may see them', async () => {
    const register = await start();
    register.clock.now += 1;
    const rows = await csvOf(register, 'amir');
    expect(rows.map(row => [row.Number, row.Person, row.Owner])).toEqual([
      ['C-2026-000004', '', 'olga'],
      ['C-2026-000002', 'ben', 'olga'],
      ['C-2026-000001', 'ana', 'olga'],
    ]);
    expect((await csvOf(register, 'olga')).length).toBe(4);
    expect(await csvOf(register, 'olga', { state: ['closed'] })).toEqual([]);
  });

  it('keeps quotes and lines, and makes formulas harmless', async () => {
    const register = await start();
    const [, second, first] = await csvOf(register, 'amir');
    expect(second.Summary).toBe('Says "hello, you"\nand more');
    expect(first.Summary).toBe("'=1+1");
  });

  it('is the same as a workbook', async () => {
    const register = await start();
    const [headings, ...rows] = await xlsxOf(register, 'amir');
    const csv = await csvOf(register, 'amir');
    expect(
      rows.map(row =>
        Object.fromEntries(
          headings.map((heading, index) => [heading, row[index] ?? '']),
        ),
      ),
    ).toEqual(csv);
  });

  it('goes over more pages than one', async () => {
    const register = await openRegister(await createDatabase());
    const { number } = await register.complain();
    const [row] = await register
      .knex('complaints_complaints')
      .where({ number });
    const { id: _, ...columns } = row;
    for (let block = 0; block < 3; block++) {
      await register.knex('complaints_complaints').insert(
        Array.from({ length: 250 }, (__, index) => ({
          ...columns,
          number: `C-2026-${900_000 + block * 250 + index}`,
        })),
      );
    }
    const rows = await csvOf(register, 'olga');
    expect(new Set(rows.map(each => each.Number)).size).toBe(751);
  });
});

describe('neutralised', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'makes %j a text',
    text => expect(neutralised(text)).toBe(`'${text}`),
  );

  it.each(['1+1', 'a=b', '', ' = '])('leaves %j alone', text =>
    expect(neutralised(text)).toBe(text),
  );
});
