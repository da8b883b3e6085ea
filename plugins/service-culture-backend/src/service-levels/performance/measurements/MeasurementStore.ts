import type { Knex } from 'knex';
import type { Measurement, MeasuredDay } from './measuredDays';

/** What is measured: a source, and its name for it. */
export interface MeasuredKey {
  source: string;
  key: string;
}

/** The tables of measurements, and what they come to for each service. */
export interface MeasurementStore {
  transaction<T>(work: (tx: Knex.Transaction) => Promise<T>): Promise<T>;
  /** Makes every other writer of this source wait until the transaction ends. */
  lockSource(tx: Knex.Transaction, source: string): Promise<void>;
  /** Stored measurements that begin at one of these instants. */
  beginningAt(
    tx: Knex.Transaction,
    measured: MeasuredKey,
    instants: readonly number[],
  ): Promise<Measurement[]>;
  /** Stored measurements that touch the range. */
  touching(
    tx: Knex.Transaction,
    measured: MeasuredKey,
    from: number,
    to: number,
  ): Promise<Measurement[]>;
  /** Stores measurements; one with the same beginning is replaced. */
  save(
    tx: Knex.Transaction,
    measured: MeasuredKey,
    measurements: readonly Measurement[],
  ): Promise<void>;
  /** Services for which it is counted. */
  servicesOf(tx: Knex.Transaction, measured: MeasuredKey): Promise<string[]>;
  /** What is counted for which service. */
  counted(): Promise<Map<string, MeasuredKey>>;
  /** From now on this is counted for the service; null: nothing. What was counted before is taken away. */
  assign(
    tx: Knex.Transaction,
    service: string,
    measured: MeasuredKey | null,
  ): Promise<void>;
  /** Replaces the totals of a service from the first to the last day, both inclusive. */
  replaceDays(
    tx: Knex.Transaction,
    service: string,
    first: string,
    last: string,
    days: ReadonlyMap<string, MeasuredDay>,
  ): Promise<void>;
}
