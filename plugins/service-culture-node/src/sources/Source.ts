import type {
  LoggerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';

/**
 * A record that the source could not translate. It is reported to operators and does not hold up the good ones.
 *
 * @public
 */
export interface RefusedRecord {
  /** Where to find it: `incidents.csv, line 17`. */
  at: string;
  /** The record's own id, where it could be read. */
  externalId?: string;
  /** The field that is wrong, in the source's words. */
  field: string;
  /** What came, what was expected. */
  reason: string;
}

/** What every source hands over at once, beside its records. @public */
export interface SourceBatch {
  /** Where each record was read, in their order, for reports of those that are refused later. */
  places?: string[];
  /** What could not be translated. */
  refused?: RefusedRecord[];
  /**
   * Where reading goes on once this batch is stored. It is stored in the same transaction as the records, so that a
   * crash at any moment neither loses nor repeats work.
   */
  cursor: JsonObject;
}

/** What a source is told when it is asked to read. @public */
export interface ReadOptions {
  /** The cursor of the last batch that was stored; null: nothing was ever read. */
  cursor: JsonObject | null;
  /** Aborted when the backend shuts down. */
  signal: AbortSignal;
  /** For what operators should know; never for what people wrote. */
  logger: LoggerService;
}

/**
 * Somewhere records come from. A source does nothing but translate: schedule, cursor, retries, back-off and lateness are
 * the backend's.
 *
 * @public
 */
export interface Source<Batch extends SourceBatch> {
  /** Name under which its records are stored. Nobody else writes it. */
  id: string;
  /** How often it is asked. */
  schedule: Pick<
    SchedulerServiceTaskScheduleDefinition,
    'frequency' | 'timeout'
  >;
  /** Milliseconds without a delivery after which its figures are called late. */
  lateAfter: number;
  /**
   * What a round means that yields nothing: `no-news` (the default), the system was asked and has none; `no-delivery`,
   * nobody has brought anything, as with a folder of exports, and after `lateAfter` that is late.
   */
  quiet?: 'no-news' | 'no-delivery';
  /**
   * Yields what is new since the cursor and ends. Nothing new: yields nothing.
   *
   * @throws when the outside system cannot be reached or read; the backend tries again and says so on the figures.
   */
  read(options: ReadOptions): AsyncIterable<Batch>;
}
