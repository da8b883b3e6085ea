import { InputError } from '@backstage/errors';
import {
  COMPLAINT_CATEGORIES,
  COMPLAINT_CHANNELS,
  COMPLAINT_LIMITS,
  COMPLAINT_WORDS,
  newComplaintSchema,
  type ComplaintCategory,
  type NewComplaint,
} from '@service-culture/plugin-service-culture-common';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from '../../http';

/** A row of a log: a complaint that was made, perhaps closed, somewhere else. */
export interface LogRow {
  /** As a spreadsheet counts: the heading is 1. */
  row: number;
  complaint: NewComplaint;
  category: ComplaintCategory | null;
  /** Epoch ms; null: it is still open. */
  closedAt: number | null;
  resolution: string;
}

/** What a log calls things, as the catalog knows them: entity refs by title or name in small letters, people by e-mail. */
export interface LogNames {
  services: ReadonlyMap<string, string>;
  departments: ReadonlyMap<string, string>;
  people: ReadonlyMap<string, string>;
}

/** Something wrong with a row. */
export interface LogProblem {
  row: number;
  column: string;
  message: string;
}

/** Columns of a log; only the first two must be there. */
export const LOG_COLUMNS = [
  'Made at',
  'Description',
  'Summary',
  'Impact',
  'Remedy sought',
  'Service',
  'Department',
  'Person',
  'E-mail',
  'Channel',
  'Category',
  'Closed at',
  'Resolution',
] as const;

type Column = (typeof LOG_COLUMNS)[number];

/** Fields of a new complaint by the column that they come from. */
const COLUMN_OF: Record<string, Column> = {
  'onBehalfOf.madeAt': 'Made at',
  'onBehalfOf.channel': 'Channel',
  'onBehalfOf.complainant.name': 'Person',
  'onBehalfOf.complainant.email': 'E-mail',
  'onBehalfOf.complainant': 'Person',
  description: 'Description',
  summary: 'Summary',
  impact: 'Impact',
  remedySought: 'Remedy sought',
  service: 'Service',
  department: 'Department',
};

/**
 * Reads a log in CSV, and tells everything that is wrong with it by row.
 *
 * @throws InputError where it is no table at all, or too long
 */
export function readLog(
  csv: string,
  names: LogNames,
): {
  rows: LogRow[];
  problems: LogProblem[];
  total: number;
} {
  const records = recordsOf(csv);
  const problems = missingColumns(records);
  const rows: LogRow[] = [];
  if (problems.length === 0) {
    records.forEach((record, index) => {
      const read = readRow(record, index + 2, names);
      if (Array.isArray(read)) {
        problems.push(...read);
      } else {
        rows.push(read);
      }
    });
  }
  return { rows, problems, total: records.length };
}

type LogRecord = Partial<Record<Column, string>>;

function recordsOf(csv: string): LogRecord[] {
  let records: LogRecord[];
  try {
    records = parseCsv(csv, {
      bom: true,
      columns: true,
      delimiter: [',', ';', '\t'],
      relax_column_count_less: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch (error) {
    const { lines, code } = error as { lines?: number; code?: string };
    throw new InputError(
      `The body is not CSV (${code ?? 'unreadable'}${
        lines === undefined ? '' : `, line ${lines}`
      }); expected columns ${LOG_COLUMNS.join(', ')}`,
    );
  }
  if (records.length > COMPLAINT_LIMITS.importedRows) {
    throw new InputError(
      `${records.length} rows came; expected at most ${COMPLAINT_LIMITS.importedRows} at once`,
    );
  }
  return records;
}

function missingColumns([first]: LogRecord[]): LogProblem[] {
  const columns = first ? Object.keys(first) : [];
  const missing = (['Made at', 'Description'] as const)
    .filter(column => first && !columns.includes(column))
    .map(column => ({
      row: 1,
      column,
      message: `${column}: there is no such column; expected it in the first line`,
    }));
  const unknown = columns
    .filter(column => !(LOG_COLUMNS as readonly string[]).includes(column))
    .map(column => ({
      row: 1,
      column: column.slice(0, 100),
      message: `a column that is not known; expected ${LOG_COLUMNS.join(', ')}`,
    }));
  return [...missing, ...unknown];
}

function readRow(
  record: LogRecord,
  row: number,
  names: LogNames,
): LogRow | LogProblem[] {
  const problem = (column: Column, message: string): LogProblem => ({
    row,
    column,
    message,
  });
  const problems: LogProblem[] = [];
  const input = {
    description: record.Description ?? '',
    summary: record.Summary ?? '',
    impact: record.Impact ?? '',
    remedySought: record['Remedy sought'] ?? '',
    service: named(record.Service, names.services),
    department: named(record.Department, names.departments),
    identity: complainantOf(record, names) ? 'named' : 'anonymous',
    onBehalfOf: {
      complainant: complainantOf(record, names),
      channel: record.Channel || 'api',
      madeAt: instantOf(record['Made at'] ?? ''),
    },
  };
  const read = newComplaintSchema.safeParse(input);
  if (!read.success) {
    for (const issue of read.error.issues) {
      const column = COLUMN_OF[issue.path.join('.')] ?? 'Description';
      problems.push(problem(column, messageOf(input, issue.path[0])));
    }
  }
  const category = record.Category || null;
  if (
    category !== null &&
    !(COMPLAINT_CATEGORIES as readonly string[]).includes(category)
  ) {
    problems.push(
      problem(
        'Category',
        `Category: "${category.slice(
          0,
          100,
        )}" came; expected one of ${COMPLAINT_CATEGORIES.join(', ')}`,
      ),
    );
  }
  const closed = record['Closed at'] ? instantOf(record['Closed at']) : null;
  const closedAt = closed === null ? null : Date.parse(closed);
  const madeAt = Date.parse(input.onBehalfOf.madeAt);
  if (closedAt !== null && !(closedAt >= madeAt && closedAt <= Date.now())) {
    problems.push(
      problem(
        'Closed at',
        `Closed at: "${record['Closed at']!.slice(
          0,
          100,
        )}" came; expected a time after it was made that has passed, like 2026-03-02 or 2026-03-02T09:30:00Z`,
      ),
    );
  }
  return problems.length > 0 || !read.success
    ? problems
    : {
        row,
        complaint: read.data,
        category: category as ComplaintCategory | null,
        closedAt,
        resolution: record.Resolution ?? '',
      };
}

/** The ref of what is written as a title or a ref; null: nothing is written. */
function named(
  text: string | undefined,
  refs: ReadonlyMap<string, string>,
): string | null {
  return text ? refs.get(text.toLowerCase()) ?? text : null;
}

/** A person of the catalog by their e-mail, else anybody by name; null: nobody is named. */
function complainantOf(
  { Person: name, 'E-mail': email }: LogRecord,
  { people }: LogNames,
) {
  const userRef = email ? people.get(email.toLowerCase()) : undefined;
  if (userRef !== undefined) {
    return { userRef };
  }
  return name || email ? { name: name || email!, email: email || null } : null;
}

/** A day counts from its beginning, UTC. */
function instantOf(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text;
}

/** What the form would say of the same field. */
function messageOf(input: unknown, field: PropertyKey): string {
  try {
    parse(newComplaintSchema, input, { words: COMPLAINT_WORDS });
  } catch (error) {
    const sentences = (error as Error).message.split('; ');
    return (
      sentences.find(sentence => sentence.startsWith(String(field))) ??
      sentences[0]
    );
  }
  return `expected one of ${COMPLAINT_CHANNELS.join(', ')}`;
}
