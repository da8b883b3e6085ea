import { pipeline } from 'node:stream/promises';
import type { Knex } from 'knex';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import {
  onConflict,
  quoted,
  type BulkRow,
  type BulkTable,
  type BulkWriter,
  type Value,
} from './BulkWriter';

/** `BulkWriter` for PostgreSQL: new rows by COPY, others as one array for each column. */
export class PostgresBulkWriter implements BulkWriter {
  /** @param client - the connection of the transaction */
  constructor(
    private readonly tx: Knex.Transaction,
    private readonly client: Client,
  ) {}

  async takeIds({ name }: BulkTable, count: number) {
    if (count === 0) {
      return [];
    }
    const { rows } = await this.tx.raw(
      `select array_agg(nextval(pg_get_serial_sequence(?, 'id'))::integer) as ids
       from generate_series(1, ?)`,
      [name, count],
    );
    return rows[0].ids as number[];
  }

  async insert({ name, columns }: BulkTable, rows: readonly BulkRow[]) {
    if (rows.length === 0) {
      return;
    }
    let text = '';
    for (const row of rows) {
      text += `${row.map(copied).join('\t')}\n`;
    }
    const names = quoted(Object.keys(columns));
    await pipeline(
      [text],
      this.client.query(copyFrom(`copy ${name} (${names}) from stdin`)),
    );
  }

  async merge(
    table: BulkTable,
    rows: readonly BulkRow[],
    key: readonly string[],
    add: readonly string[] = [],
  ) {
    if (rows.length === 0) {
      return;
    }
    const names = quoted(Object.keys(table.columns));
    await this.tx.raw(
      `insert into ${table.name} (${names}) select * from ${unnest(table)}
       ${onConflict(table, key, add)}`,
      byColumn(table, rows),
    );
  }

  async remove(table: BulkTable, rows: readonly BulkRow[]) {
    if (rows.length === 0) {
      return;
    }
    const names = Object.keys(table.columns);
    await this.tx.raw(
      `delete from ${table.name} as kept using ${unnest(
        table,
      )} as gone (${quoted(names)})
       where ${names
         .map(name => `kept."${name}" = gone."${name}"`)
         .join(' and ')}`,
      byColumn(table, rows),
    );
  }
}

function unnest({ columns }: BulkTable): string {
  return `unnest(${Object.values(columns)
    .map(type => `?::${type}[]`)
    .join(', ')})`;
}

function byColumn({ columns }: BulkTable, rows: readonly BulkRow[]) {
  return Object.keys(columns).map((_, index) =>
    rows.map(row => row[index] as string),
  );
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Record<string, string> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

/** A value in the text format of COPY. */
function copied(value: Value): string {
  if (value === null) {
    return '\\N';
  }
  return typeof value === 'string' && SPECIAL.test(value)
    ? value.replace(/[\\\t\n\r]/g, character => ESCAPES[character])
    : String(value);
}
