import type { JsonObject } from '@backstage/types';
import type { SourceWriter } from '@service-culture/plugin-service-culture-common';
import type { RefusedRecord } from '@service-culture/plugin-service-culture-node';
import type { Knex } from 'knex';
import { inChunks } from '../../database';
import type { SourceState, SourceStore } from './SourceStore';

/** Refusals kept a source; older ones make room. */
const KEPT_REFUSALS = 1000;

/** Characters kept of a place, id or field, so that they fit an index, and of a reason. */
const MOST_NAME = 200;
const MOST_REASON = 1000;

/** `SourceStore` over knex. */
export class DatabaseSourceStore implements SourceStore {
  constructor(private readonly knex: Knex) {}

  async register(
    source: string,
    lateAfter: number,
    writer: SourceWriter | null,
  ) {
    const settings = {
      late_after: lateAfter,
      ...(writer && { writer_kind: writer.kind, writer: writer.name }),
    };
    await this.knex('service_levels_sources')
      .insert({ source, failures: 0, ...settings })
      .onConflict('source')
      .merge(settings);
  }

  async release(configured: readonly string[]) {
    const absent = () =>
      this.knex('service_levels_sources').whereNotIn('source', configured);
    await absent().update({ late_after: 0 });
    await absent()
      .whereIn('writer_kind', ['module', 'topic'])
      .update({ writer_kind: null, writer: null });
  }

  async claim(tx: Knex.Transaction, source: string, writer: SourceWriter) {
    const row = await tx('service_levels_sources').where({ source }).first('*');
    const known = toState(row).writer;
    if (!known) {
      await tx('service_levels_sources')
        .where({ source })
        .update({ writer_kind: writer.kind, writer: writer.name });
    }
    return known ?? writer;
  }

  async all() {
    const rows = await this.knex('service_levels_sources')
      .orderBy('source')
      .select('*');
    return rows.map(toState);
  }

  async get(source: string) {
    const row = await this.knex('service_levels_sources')
      .where({ source })
      .first('*');
    if (!row) {
      throw new Error(`Source "${source}" was never registered`);
    }
    return toState(row);
  }

  async asked(source: string, now: number) {
    await this.update(source, { asked_at: now });
  }

  async advance(
    tx: Knex.Transaction,
    source: string,
    cursor: JsonObject,
    refused: readonly RefusedRecord[],
    now: number,
  ) {
    await tx('service_levels_sources')
      .where({ source })
      .update({ cursor: JSON.stringify(cursor) });
    await keepRefused(tx, source, refused, now);
  }

  async delivered(
    tx: Knex.Transaction,
    source: string,
    refused: readonly RefusedRecord[],
    now: number,
  ) {
    await tx('service_levels_sources')
      .where({ source })
      .update({ delivered_at: now, error: null, failures: 0, retry_at: null });
    await keepRefused(tx, source, refused, now);
  }

  async succeeded(source: string, deliveredAt: number | null) {
    await this.update(source, {
      ...(deliveredAt !== null && { delivered_at: deliveredAt }),
      error: null,
      failures: 0,
      retry_at: null,
    });
  }

  async failed(
    source: string,
    error: string,
    failures: number,
    retryAt: number | null,
  ) {
    await this.update(source, {
      error: tidy(error, MOST_REASON),
      failures,
      retry_at: retryAt,
    });
  }

  async refusals(source: string, limit: number) {
    const rows = await this.knex('service_levels_refused')
      .where({ source })
      .orderBy('id', 'desc')
      .limit(limit)
      .select('*');
    return rows.map(row => ({
      at: row.place,
      externalId: row.external_id || null,
      field: row.field,
      reason: row.reason,
      refusedAt: Number(row.refused_at),
    }));
  }

  async refusedCounts() {
    const rows: any[] = await this.knex('service_levels_refused')
      .groupBy('source')
      .select('source')
      .count({ count: '*' });
    return new Map(rows.map(row => [row.source, Number(row.count)] as const));
  }

  async unknownServices(source: string, limit: number) {
    return this.knex('service_levels_service_keys')
      .where({ source, service: '' })
      .orderBy('service_key')
      .limit(limit)
      .pluck('service_key');
  }

  private async update(source: string, values: {}) {
    await this.knex('service_levels_sources').where({ source }).update(values);
  }
}

async function keepRefused(
  tx: Knex.Transaction,
  source: string,
  refused: readonly RefusedRecord[],
  now: number,
): Promise<void> {
  // The same place twice in one statement is an error to PostgreSQL: the last one counts.
  const rows = new Map<string, {}>();
  for (const record of refused) {
    const identity = {
      source,
      place: tidy(record.at, MOST_NAME),
      external_id: tidy(record.externalId ?? '', MOST_NAME),
      field: tidy(record.field, MOST_NAME),
    };
    rows.set(JSON.stringify(identity), {
      ...identity,
      refused_at: now,
      reason: tidy(record.reason, MOST_REASON),
    });
  }
  await inChunks([...rows.values()], chunk =>
    tx('service_levels_refused')
      .insert(chunk)
      .onConflict(['source', 'place', 'external_id', 'field'])
      .merge(['refused_at', 'reason']),
  );
  if (refused.length > 0) {
    await tx('service_levels_refused')
      .where({ source })
      .whereNotIn(
        'id',
        tx('service_levels_refused')
          .where({ source })
          .orderBy('id', 'desc')
          .limit(KEPT_REFUSALS)
          .select('id'),
      )
      .delete();
  }
}

/** Text from outside as every database can keep it: bad characters and boundless lengths are often what was refused. */
function tidy(text: string, most: number): string {
  return text
    .slice(0, most)
    .replaceAll('\0', '\uFFFD')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}

function toState(row: any): SourceState {
  const instant = (value: unknown) => (value === null ? null : Number(value));
  return {
    source: row.source,
    writer: row.writer_kind
      ? { kind: row.writer_kind, name: row.writer }
      : null,
    cursor: row.cursor === null ? null : JSON.parse(row.cursor),
    askedAt: instant(row.asked_at),
    deliveredAt: instant(row.delivered_at),
    lateAfter: Number(row.late_after),
    error: row.error,
    failures: row.failures,
    retryAt: instant(row.retry_at),
  };
}
