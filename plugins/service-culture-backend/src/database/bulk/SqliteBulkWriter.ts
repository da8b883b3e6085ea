import {
  onConflict,
  quoted,
  type BulkRow,
  type BulkTable,
  type BulkWriter,
} from './BulkWriter';

/** What is used of a statement of better-sqlite3. */
interface Statement {
  run(values: readonly unknown[]): unknown;
  get(values: readonly unknown[]): unknown;
}

/** What is used of better-sqlite3. */
export interface SqliteConnection {
  prepare(sql: string): Statement;
}

/**
 * Statements by connection. They hold memory outside of JavaScript's that is only given back when the garbage collector
 * comes to them, and an import would prepare thousands.
 */
const prepared = new WeakMap<SqliteConnection, Map<string, Statement>>();

/** `BulkWriter` for SQLite: a statement that is prepared once and run for each row, since nothing leaves the process. */
export class SqliteBulkWriter implements BulkWriter {
  /** @param connection - the one of the transaction */
  constructor(private readonly connection: SqliteConnection) {}

  async takeIds({ name }: BulkTable, count: number) {
    const last = this.prepare(
      'select seq from sqlite_sequence where name = ?',
    ).get([name]) as { seq: number } | undefined;
    const next = (last?.seq ?? 0) + 1;
    // Inserting a row with its number moves the sequence on, and nobody else writes before this transaction ends.
    return Array.from({ length: count }, (_, index) => next + index);
  }

  async insert(table: BulkTable, rows: readonly BulkRow[]) {
    this.runEach(insertInto(table), rows);
  }

  async merge(
    table: BulkTable,
    rows: readonly BulkRow[],
    key: readonly string[],
    add: readonly string[] = [],
  ) {
    this.runEach(`${insertInto(table)} ${onConflict(table, key, add)}`, rows);
  }

  async remove({ name, columns }: BulkTable, rows: readonly BulkRow[]) {
    const isSame = Object.keys(columns).map(column => `"${column}" = ?`);
    this.runEach(`delete from ${name} where ${isSame.join(' and ')}`, rows);
  }

  private runEach(sql: string, rows: readonly BulkRow[]) {
    if (rows.length === 0) {
      return;
    }
    const statement = this.prepare(sql);
    for (const row of rows) {
      statement.run(row.map(toSqlite));
    }
  }

  private prepare(sql: string): Statement {
    let statements = prepared.get(this.connection);
    if (!statements) {
      statements = new Map();
      prepared.set(this.connection, statements);
    }
    let statement = statements.get(sql);
    if (!statement) {
      statement = this.connection.prepare(sql);
      statements.set(sql, statement);
    }
    return statement;
  }
}

function insertInto({ name, columns }: BulkTable): string {
  const names = Object.keys(columns);
  return `insert into ${name} (${quoted(names)}) values (${names
    .map(() => '?')
    .join(', ')})`;
}

function toSqlite(value: BulkRow[number]) {
  return typeof value === 'boolean' ? Number(value) : value;
}
