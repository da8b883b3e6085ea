/** A value of a column. */
export type Value = string | number | boolean | null;

/** The columns that are written of a table, by name, and what they hold. */
export interface BulkTable {
  name: string;
  columns: Readonly<Record<string, 'text' | 'integer' | 'bigint' | 'boolean'>>;
}

/** Values in the order of the table's columns. */
export type BulkRow = readonly Value[];

/**
 * Writes any number of rows within one transaction by the shortest way that its database has. For tables that grow with
 * the number of tickets; everything else is written by plain knex.
 */
export interface BulkWriter {
  /** Numbers for the next rows of a table with a column `id` that counts up. Each is given once. */
  takeIds(table: BulkTable, count: number): Promise<number[]>;
  /** Inserts rows of which none may be there yet. */
  insert(table: BulkTable, rows: readonly BulkRow[]): Promise<void>;
  /**
   * Inserts rows, or changes those that are there.
   *
   * @param key - columns of a unique index; no two of `rows` have the same
   * @param add - columns to which the new value is added; all others are replaced
   */
  merge(
    table: BulkTable,
    rows: readonly BulkRow[],
    key: readonly string[],
    add?: readonly string[],
  ): Promise<void>;
  /** Deletes the rows with these values in the columns of `table`, which are a key of it; those that are not there are skipped. */
  remove(table: BulkTable, rows: readonly BulkRow[]): Promise<void>;
}

/** `on conflict …` for `merge`. */
export function onConflict(
  { name, columns }: BulkTable,
  key: readonly string[],
  add: readonly string[],
): string {
  const changes = Object.keys(columns)
    .filter(column => !key.includes(column))
    .map(column =>
      add.includes(column)
        ? `"${column}" = ${name}."${column}" + excluded."${column}"`
        : `"${column}" = excluded."${column}"`,
    );
  return `on conflict (${quoted(key)}) do update set ${changes.join(', ')}`;
}

/** Names of columns for a statement. */
export function quoted(columns: readonly string[]): string {
  return columns.map(column => `"${column}"`).join(', ');
}
