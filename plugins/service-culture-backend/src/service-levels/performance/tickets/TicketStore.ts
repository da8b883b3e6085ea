import type { Ticket } from '@service-culture/plugin-service-culture-common';
import type { Knex } from 'knex';
import type { Cell, CountedOutcome } from '../totals';

/** A ticket as it is kept. */
export interface StoredTicket {
  /** Absent: it is new. */
  id?: number;
  source: string;
  /** The service as the source wrote it: an entity ref or a key of its own. */
  serviceKey: string;
  /** `service` is the entity ref it concerns, '' while it is unassigned. */
  ticket: Ticket;
  outcomes: CountedOutcome[];
  /** Its share of the totals: exactly what was added, so that exactly this is taken away again. */
  counted: Cell[];
  /** Its share until now; absent: it is new. */
  countedBefore?: Cell[];
}

/** A stored ticket as read back for another judgement. */
export interface KnownTicket {
  id: number;
  source: string;
  serviceKey: string;
  ticket: Ticket;
  counted: Cell[];
}

/** The tables of tickets, outcomes and totals. All writes of one call to `transaction` happen together or not at all. */
export interface TicketStore {
  /** @throws the error of `work`; one of the database without its words, since they quote the tickets */
  transaction<T>(work: (tx: Knex.Transaction) => Promise<T>): Promise<T>;
  /** Makes every other writer of this source wait until the transaction ends. */
  lockSource(tx: Knex.Transaction, source: string): Promise<void>;
  /** Known tickets among these, locked, by external id. */
  byExternalId(
    tx: Knex.Transaction,
    source: string,
    externalIds: readonly string[],
  ): Promise<Map<string, KnownTicket>>;
  byId(tx: Knex.Transaction, ids: readonly number[]): Promise<KnownTicket[]>;
  /** One ticket, without locking it. */
  find(source: string, externalId: string): Promise<Ticket | undefined>;
  /** The same without locking, for lists. */
  read(ids: readonly number[]): Promise<KnownTicket[]>;
  /** Entity refs for keys of a source; refs of services that are in the catalog stand for themselves. */
  resolveServices(
    tx: Knex.Transaction,
    source: string,
    keys: readonly string[],
  ): Promise<Map<string, string>>;
  /** Stores the tickets with their outcomes and adds `moved` to the totals. */
  save(
    tx: Knex.Transaction,
    tickets: readonly StoredTicket[],
    moved: readonly Cell[],
  ): Promise<void>;
  /** Ids of tickets with an outcome that changes by itself at or before `now`, the most overdue first. */
  due(now: number, limit: number): Promise<number[]>;
  /** Which of these tickets have an outcome that changes by itself at or before `now`. */
  dueAmong(
    tx: Knex.Transaction,
    ids: readonly number[],
    now: number,
  ): Promise<number[]>;
  /** Keys whose tickets belong to another service than they are counted for. */
  movedKeys(): Promise<{ source: string; serviceKey: string }[]>;
  /** Ids of tickets of the key that count for another service, or for none; at most `limit`. */
  idsNotOf(
    service: string,
    source: string,
    serviceKey: string,
    limit: number,
  ): Promise<number[]>;
  /**
   * Says that every ticket of the key now counts for `service`, unless one does not: one that was being written while
   * the others were moved.
   *
   * @returns whether it is so
   */
  keyMoved(
    service: string,
    source: string,
    serviceKey: string,
  ): Promise<boolean>;
}
