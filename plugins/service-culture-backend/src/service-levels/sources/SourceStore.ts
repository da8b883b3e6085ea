import type { JsonObject } from '@backstage/types';
import type { SourceWriter } from '@service-culture/plugin-service-culture-common';
import type { RefusedRecord } from '@service-culture/plugin-service-culture-node';
import type { Knex } from 'knex';

/** How a source is doing. */
export interface SourceState {
  source: string;
  /** Null: nobody wrote it yet. */
  writer: SourceWriter | null;
  /** Where reading goes on; null: nothing was read yet. */
  cursor: JsonObject | null;
  /** Epoch ms: when it was last asked, and when it last answered, with or without news. */
  askedAt: number | null;
  deliveredAt: number | null;
  /** Milliseconds without an answer after which it is late; 0: it may take as long as it likes. */
  lateAfter: number;
  /** Why the last attempt failed; null: it did not. */
  error: string | null;
  /** Failed attempts in a row. */
  failures: number;
  /** Epoch ms before which it is not asked again; null: at once. */
  retryAt: number | null;
}

/** A record that was refused, as operators see it. */
export interface StoredRefusal {
  at: string;
  externalId: string | null;
  field: string;
  reason: string;
  refusedAt: number;
}

/** Cursors and health of the sources. */
export interface SourceStore {
  /**
   * Makes a source of the configuration known.
   *
   * @param writer - who writes it from now on, whoever did before; null: whoever did, or writes first
   */
  register(
    source: string,
    lateAfter: number,
    writer: SourceWriter | null,
  ): Promise<void>;
  /**
   * Sources that are no longer in the configuration: none of them can be late, and those that were written by a module
   * or from events are free for another writer.
   */
  release(configured: readonly string[]): Promise<void>;
  /**
   * Takes the source for a writer unless it has one, in a transaction that has locked it.
   *
   * @returns who writes it
   */
  claim(
    tx: Knex.Transaction,
    source: string,
    writer: SourceWriter,
  ): Promise<SourceWriter>;
  all(): Promise<SourceState[]>;
  get(source: string): Promise<SourceState>;
  asked(source: string, now: number): Promise<void>;
  /** Stores the cursor and what was refused, in the transaction that stored the tickets. */
  advance(
    tx: Knex.Transaction,
    source: string,
    cursor: JsonObject,
    refused: readonly RefusedRecord[],
    now: number,
  ): Promise<void>;
  /** Its writer delivered by itself; in the transaction that stored the tickets. */
  delivered(
    tx: Knex.Transaction,
    source: string,
    refused: readonly RefusedRecord[],
    now: number,
  ): Promise<void>;
  /**
   * A round ended well.
   *
   * @param deliveredAt - epoch ms; null: it brought nothing, and that is no sign of life
   */
  succeeded(source: string, deliveredAt: number | null): Promise<void>;
  failed(
    source: string,
    error: string,
    failures: number,
    /** Epoch ms; null: we cannot ask it. */
    retryAt: number | null,
  ): Promise<void>;
  /** The newest refusals of a source, at most `limit`. */
  refusals(source: string, limit: number): Promise<StoredRefusal[]>;
  /** How many refusals are kept, by source. */
  refusedCounts(): Promise<Map<string, number>>;
  /** Keys of the source that no service in the catalog goes by, by name, at most `limit`. */
  unknownServices(source: string, limit: number): Promise<string[]>;
}
