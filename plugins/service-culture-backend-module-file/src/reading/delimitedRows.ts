import { quoteValue } from '../mapping/quoteValue';
import type { FileProblem, RowValues } from '../mapping/RowTranslator';
import { CsvRows, EndlessRowError, type CsvRow } from './CsvRows';
import type { ExportRow } from './ExportRow';

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

/** Each row without an end makes the file be read once more up to it; one with more of them is no CSV. */
const MOST_ENDLESS_ROWS = 20;
const NEWLINE = 0x0a;
const REPLACED = '\ufffd';

const ENDLESS = {
  field: 'the whole row',
  reason: 'does not end within 1 MiB; is a closing quote missing?',
};

const NO_HEADER = {
  field: 'the header',
  reason: 'is missing; the file is empty',
};

/**
 * Rows of a CSV or TSV file, each with the names that the header gives its values. Blank lines are passed over. After a row
 * that never ends, reading goes on in the line below its first.
 *
 * @param open - the bytes from the beginning of the file, each time it is called
 */
export async function* delimitedRows(
  open: () => AsyncIterable<Buffer>,
  format: Delimited,
): AsyncGenerator<ExportRow> {
  let header: string[] | undefined;
  let linesBefore = 0;
  for (let endless = 0; ; endless++) {
    const rows = new CsvRows(format.delimiter, format.quotes);
    let endLine = linesBefore;
    try {
      for await (const found of rowsOf(rows, afterLines(open(), linesBefore))) {
        const row = {
          ...found,
          line: found.line + linesBefore,
          endLine: found.endLine + linesBefore,
        };
        endLine = row.endLine;
        const at = { line: row.line, endLine };
        if (row.values.length === 1 && row.values[0].trim() === '') {
          continue;
        }
        if (!row.ended && format.fresh) {
          yield { kind: 'unfinished', ...at };
          return;
        }
        if (header === undefined) {
          header = row.values.map(name => name.trim());
          const problem = headerProblem(header, format);
          if (problem) {
            yield { kind: 'bad file', ...at, ...problem };
            return;
          }
        } else {
          yield { ...at, ...namedValues(row, header, format, rows.broken) };
        }
      }
      break;
    } catch (error) {
      if (!(error instanceof EndlessRowError)) {
        throw error;
      }
      linesBefore = endLine + 1;
      const at = { line: linesBefore, endLine: linesBefore };
      if (format.fresh) {
        yield { kind: 'unfinished', ...at };
        return;
      }
      if (header === undefined || endless === MOST_ENDLESS_ROWS) {
        yield { kind: 'bad file', ...at, ...ENDLESS };
        return;
      }
      yield { kind: 'bad row', ...at, ...ENDLESS };
    }
  }
  if (header === undefined) {
    const at = { line: 1, endLine: 1 };
    yield format.fresh
      ? { kind: 'unfinished', ...at }
      : { kind: 'bad file', ...at, ...NO_HEADER };
  }
}

async function* rowsOf(
  rows: CsvRows,
  bytes: AsyncIterable<Buffer>,
): AsyncGenerator<CsvRow> {
  for await (const chunk of bytes) {
    yield* rows.add(chunk);
  }
  yield* rows.end();
}

async function* afterLines(
  bytes: AsyncIterable<Buffer>,
  lines: number,
): AsyncGenerator<Buffer> {
  let left = lines;
  for await (const chunk of bytes) {
    let start = 0;
    while (left > 0 && start < chunk.length) {
      const end = chunk.indexOf(NEWLINE, start);
      left -= end === -1 ? 0 : 1;
      start = end === -1 ? chunk.length : end + 1;
    }
    yield chunk.subarray(start);
  }
}

function headerProblem(
  header: string[],
  format: Delimited,
): FileProblem | undefined {
  const problem = format.checkHeader(header);
  const other =
    problem && header.length === 1
      ? [',', ';', '\t', '|'].find(mark => header[0].includes(mark))
      : undefined;
  return problem && other !== undefined
    ? {
        field: problem.field,
        reason: `is missing; the header is one column, ${quoteValue(
          header[0],
        )}, which looks separated by ${JSON.stringify(
          other,
        )}, but is read as separated by ${JSON.stringify(
          format.delimiter,
        )}; set delimiter`,
      }
    : problem;
}

function namedValues(
  { values: cells }: CsvRow,
  header: string[],
  format: Delimited,
  broken: boolean,
):
  | { kind: 'row'; values: RowValues }
  | { kind: 'bad row'; field: string; reason: string } {
  if (cells.length !== header.length) {
    return {
      kind: 'bad row',
      field: 'the whole row',
      reason: `has ${cells.length} values, and the header names ${header.length} columns`,
    };
  }
  const values: RowValues = {};
  for (let at = 0; at < header.length; at++) {
    const name = header[at];
    if (format.columns !== null && !format.columns.has(name)) {
      continue;
    }
    const cell = cells[at];
    if (broken && cell.includes(REPLACED)) {
      return {
        kind: 'bad row',
        field: name,
        reason: `${quoteValue(
          cell,
        )} has letters that are not UTF-8; set encoding to what the file is written in`,
      };
    }
    // Of columns with the same name, the first that is filled counts.
    if (values[name] === undefined || values[name] === '') {
      values[name] = cell;
    }
  }
  return { kind: 'row', values };
}
