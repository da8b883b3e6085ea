import type { Writable } from 'node:stream';
import { once } from 'node:events';
import type { ComplaintSummary } from '@service-culture/plugin-service-culture-common';
import { stringify } from 'csv-stringify';
import { stream } from 'exceljs';
import { EXPORT_COLUMNS, exportRow } from './exportColumns';

/** Complaints, some at a time. */
export type Pages = AsyncIterable<ComplaintSummary[]>;

/** Media type of an Excel workbook. */
export const XLSX =
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const HEADINGS = EXPORT_COLUMNS.map(([name]) => name);

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Writes complaints as CSV while they are read, and ends the stream. */
export async function writeCsv(pages: Pages, out: Writable): Promise<void> {
  const csv = stringify({ record_delimiter: 'windows' });
  out.write(BYTE_ORDER_MARK);
  csv.pipe(out);
  const write = async (row: string[]) => {
    if (!csv.write(row)) {
      await once(csv, 'drain');
    }
  };
  await write(HEADINGS);
  for await (const page of pages) {
    for (const complaint of page) {
      await write(exportRow(complaint));
    }
  }
  csv.end();
  await once(out, 'finish');
}

/** Writes complaints as an Excel workbook while they are read, and ends the stream. */
export async function writeXlsx(pages: Pages, out: Writable): Promise<void> {
  const workbook = new stream.xlsx.WorkbookWriter({
    stream: out,
    useStyles: true,
    useSharedStrings: false,
  });
  const sheet = workbook.addWorksheet('Complaints', {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.columns = HEADINGS.map(header => ({ header, width: 22 }));
  sheet.getRow(1).font = { bold: true };
  for await (const page of pages) {
    for (const complaint of page) {
      sheet.addRow(exportRow(complaint)).commit();
    }
  }
  sheet.commit();
  await workbook.commit();
}
