import type { RowValues } from '../mapping/RowTranslator';

/** What a reader finds in a file, in the order of its lines. Lines are physical, counted from 1. */
export type ExportRow = {
  /** Where it begins. */
  line: number;
  /** Where it ends; reading goes on after it. */
  endLine: number;
} & (
  | { kind: 'row'; values: RowValues }
  /** Not readable as a row; `values` has what could be read of it. */
  | { kind: 'bad row'; field: string; reason: string }
  /** Nothing more of this file can be read. */
  | { kind: 'bad file'; field: string; reason: string }
  /** The last row has no end yet and may still be being written. */
  | { kind: 'unfinished' }
);

/** Longest row or line that is read; a longer one is refused without being held in memory. */
export const LONGEST_ROW = 1024 * 1024;
