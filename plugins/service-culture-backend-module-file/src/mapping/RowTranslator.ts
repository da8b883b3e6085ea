import type { TicketInput } from '@service-culture/plugin-service-culture-common';

/** One row or line of an export: column name → value. */
export type RowValues = Record<string, unknown>;

/** A row that could not become a ticket. */
export interface RowProblem {
  externalId?: string;
  /** The source's column. */
  field: string;
  reason: string;
}

export type Translation = { ticket: TicketInput } | { problem: RowProblem };

/** Something that keeps a whole file from being read. */
export interface FileProblem {
  field: string;
  reason: string;
}

/** Makes tickets of the rows of an export. */
export interface RowTranslator {
  /** The columns it reads; null: all of them. */
  readonly columns: Set<string> | null;
  /** Looks at the header of a CSV or TSV file before its first row. */
  checkHeader(header: string[]): FileProblem | undefined;
  translate(row: RowValues): Translation;
}
