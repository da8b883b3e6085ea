import { Readable } from 'node:stream';
import { parse, type CsvError, type Info } from 'csv-parse';
import { quoteValue } from '../mapping/quoteValue';
import type { FileProblem, RowValues } from '../mapping/RowTranslator';
import { LONGEST_ROW, type ExportRow } from './ExportRow';
import { SeenBytes } from './SeenBytes';

/** How rows of text are told apart. */
export interface Delimited {
  delimiter: string;
  /** Whether values may stand in quotes, as in CSV; TSV has none. */
  quotes: boolean;
  /** The columns to read; null: all. */
  columns: Set<string> | null;
  checkHeader(header: string[]): FileProblem | undefined;
  /** Whether the file may still be being written: then a last row without an end is `unfinished`. */
  fresh: boolean;
}

const REPLACED = '\ufffd';

/** Rows of a CSV or TSV file, each with the names that the header gives its values. Blank lines are passed over. */
export async function* delimitedRows(
  bytes: AsyncIterable<Buffer>,
  format: Delimited,
): AsyncGenerator<ExportRow> {
  const seen = new SeenBytes();
  const parser = parse({
    delimiter: format.delimiter,
    record_delimiter: ['\n', '\r\n'],
    quote: format.quotes ? '"' : null,
    escape: format.quotes ? '"' : null,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    info: true,
  });
  const input = Readable.from(seen.watch(bytes));
  input.on('error', error => parser.destroy(error));
  input.pipe(parser);

  let header: string[] | undefined;
  let endLine = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: Info;
    }>) {
      const unfinished = seen.endsWithin(info.bytes);
      endLine = seen.lines.endedBefore(info.bytes) + (unfinished ? 1 : 0);
      const line = endLine - lineBreaksIn(record);
      if (unfinished && format.fresh) {
        yield { kind: 'unfinished', line, endLine };
        return;
      }
      if (header === undefined) {
        header = record.map(name => name.trim());
        const problem = headerProblem(header, format);
        if (problem) {
          yield { kind: 'bad file', line, endLine, ...problem };
          return;
        }
      } else {
        yield { line, endLine, ...rowOf(record, header, format, seen) };
      }
    }
    if (header === undefined) {
      const at = { line: 1, endLine: 1 };
      yield format.fresh
        ? { kind: 'unfinished', ...at }
        : {
            kind: 'bad file',
            ...at,
            field: 'the header',
            reason: 'is missing; the file is empty',
          };
    }
  } catch (error) {
    const code = (error as CsvError).code;
    if (code !== 'CSV_MAX_RECORD_SIZE' && code !== 'CSV_QUOTE_NOT_CLOSED') {
      throw error;
    }
    const line = endLine + 1;
    yield code === 'CSV_QUOTE_NOT_CLOSED' && format.fresh
      ? { kind: 'unfinished', line, endLine: line }
      : {
          kind: 'bad file',
          line,
          endLine: line,
          field: 'the whole row',
          reason:
            'is longer than 1 MiB or never ends; is a closing quote missing? The rows after it were not read',
        };
  } finally {
    input.destroy();
    parser.destroy();
  }
}

function lineBreaksIn(record: string[]): number {
  let breaks = 0;
  for (const value of record) {
    let at = value.indexOf('\n');
    while (at !== -1) {
      breaks += 1;
      at = value.indexOf('\n', at + 1);
    }
  }
  return breaks;
}

function headerProblem(
  header: string[],
  format: Delimited,
): FileProblem | undefined {
  const problem = format.checkHeader(header);
  if (problem && header.length === 1) {
    const other = [',', ';', '\t', '|'].find(
      mark => mark !== format.delimiter && header[0].includes(mark),
    );
    if (other !== undefined) {
      return {
        field: problem.field,
        reason: `is missing; the header is one column, ${quoteValue(
          header[0],
        )}, which looks separated by ${JSON.stringify(
          other,
        )}, but the file is read as separated by ${JSON.stringify(
          format.delimiter,
        )}; set delimiter`,
      };
    }
  }
  return problem;
}

function rowOf(
  record: string[],
  header: string[],
  format: Delimited,
  seen: SeenBytes,
):
  | { kind: 'row'; values: RowValues }
  | { kind: 'bad row'; field: string; reason: string } {
  if (record.length !== header.length) {
    return {
      kind: 'bad row',
      field: 'the whole row',
      reason: `has ${record.length} values, and the header names ${header.length} columns`,
    };
  }
  const values: RowValues = {};
  for (let at = 0; at < header.length; at++) {
    const name = header[at];
    if (format.columns !== null && !format.columns.has(name)) {
      continue;
    }
    const value = record[at];
    if (seen.broken && value.includes(REPLACED)) {
      return {
        kind: 'bad row',
        field: name,
        reason: `${quoteValue(
          value,
        )} has letters that are not UTF-8; set encoding to what the file is written in`,
      };
    }
    // Of columns with the same name, the first that is filled counts.
    if (values[name] === undefined || values[name] === '') {
      values[name] = value;
    }
  }
  return { kind: 'row', values };
}
