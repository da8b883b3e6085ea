import type { Knex } from 'knex';
import { bulkWriterOf, inChunks, isAmong } from '../../../database';
import type { Cell } from '../totals';
import { addToTotals, growRevisions } from './addToTotals';
import { saveServiceKeys } from './saveServiceKeys';
import {
  OUTCOME_KEYS,
  OUTCOMES,
  TICKET_COLUMNS,
  TICKETS,
  toKnown,
  toOutcomeKeys,
  toOutcomeRow,
  toTicketRow,
} from './ticketRows';
import type { KnownTicket, StoredTicket, TicketStore } from './TicketStore';

/** `TicketStore` over knex. */
export class DatabaseTicketStore implements TicketStore {
  constructor(private readonly knex: Knex) {}

  async transaction<T>(work: (tx: Knex.Transaction) => Promise<T>): Promise<T> {
    try {
      return await this.knex.transaction(work);
    } catch (error) {
      throw withoutWords(error);
    }
  }

  async lockSource(tx: Knex.Transaction, source: string) {
    await tx('service_levels_sources')
      .insert({ source, late_after: 0, failures: 0 })
      .onConflict('source')
      .ignore();
    await tx('service_levels_sources')
      .where({ source })
      .forUpdate()
      .first('source');
  }

  async byExternalId(
    tx: Knex.Transaction,
    source: string,
    externalIds: readonly string[],
  ) {
    const found = new Map<string, KnownTicket>();
    const ids: number[] = await tx('service_levels_tickets')
      .where({ source })
      .where(isAmong(tx, 'external_id', externalIds))
      .pluck('id');
    for (const known of await this.byId(tx, ids)) {
      found.set(known.ticket.externalId, known);
    }
    return found;
  }

  async byId(tx: Knex.Transaction, ids: readonly number[]) {
    const found: KnownTicket[] = [];
    // Everybody locks tickets in the order of their ids, over all chunks, so that no two writers wait for each other.
    const inOrder = [...ids].sort((a, b) => a - b);
    await inChunks(inOrder, async chunk => {
      const rows = await tx('service_levels_tickets')
        .whereIn('id', chunk)
        .orderBy('id')
        .forUpdate()
        .select(TICKET_COLUMNS);
      found.push(...rows.map(toKnown));
    });
    return found;
  }

  async find(source: string, externalId: string) {
    const row = await this.knex('service_levels_tickets')
      .where({ source, external_id: externalId })
      .first(TICKET_COLUMNS);
    return row && toKnown(row).ticket;
  }

  async read(ids: readonly number[]) {
    const found: KnownTicket[] = [];
    await inChunks(ids, async chunk => {
      const rows = await this.knex('service_levels_tickets')
        .whereIn('id', chunk)
        .select(TICKET_COLUMNS);
      found.push(...rows.map(toKnown));
    });
    return found;
  }

  async resolveServices(
    tx: Knex.Transaction,
    source: string,
    keys: readonly string[],
  ) {
    const found = new Map<string, string>();
    await inChunks([...new Set(keys)], async chunk => {
      const refs: string[] = await tx('projection_services')
        .whereIn('ref', chunk)
        .pluck('ref');
      refs.forEach(ref => found.set(ref, ref));
      const rows = await tx('projection_service_keys')
        .where({ source })
        .whereIn('key', chunk)
        .select('key', 'service');
      rows.forEach(row => found.set(row.key, row.service));
    });
    // A service counts from its first agreement on; until then its tickets wait as unassigned.
    const agreed = new Set<string>();
    await inChunks([...new Set(found.values())], async chunk => {
      const services: string[] = await tx('service_levels_agreements')
        .whereIn('service', chunk)
        .distinct()
        .pluck('service');
      services.forEach(service => agreed.add(service));
    });
    return new Map([...found].filter(([, service]) => agreed.has(service)));
  }

  async save(
    tx: Knex.Transaction,
    tickets: readonly StoredTicket[],
    moved: readonly Cell[],
  ) {
    const bulk = await bulkWriterOf(tx);
    const fresh = tickets.filter(({ id }) => id === undefined);
    const ids = await bulk.takeIds(TICKETS, fresh.length);
    await bulk.insert(
      TICKETS,
      fresh.map((ticket, index) => toTicketRow(ids[index], ticket)),
    );
    const known = tickets.filter(hasId);
    await bulk.merge(
      TICKETS,
      known.map(ticket => toTicketRow(ticket.id, ticket)),
      ['id'],
    );
    await bulk.remove(
      OUTCOME_KEYS,
      known.flatMap(({ id, countedBefore = [] }) =>
        toOutcomeKeys(id, countedBefore),
      ),
    );
    await bulk.insert(OUTCOMES, [
      ...fresh.flatMap(({ outcomes }, index) =>
        outcomes.map(outcome => toOutcomeRow(ids[index], outcome)),
      ),
      ...known.flatMap(({ id, outcomes }) =>
        outcomes.map(outcome => toOutcomeRow(id, outcome)),
      ),
    ]);
    await saveServiceKeys(tx, tickets);
    await addToTotals(tx, moved);
  }

  async due(now: number, limit: number) {
    return this.knex('service_levels_tickets')
      .where('next_change_at', '<=', now)
      .orderBy('next_change_at')
      .limit(limit)
      .pluck('id');
  }

  async dueAmong(tx: Knex.Transaction, ids: readonly number[], now: number) {
    const found: number[] = [];
    await inChunks(ids, async chunk => {
      const due = await tx('service_levels_tickets')
        .whereIn('id', chunk)
        .where('next_change_at', '<=', now)
        .pluck('id');
      found.push(...due);
    });
    return found;
  }

  async movedKeys() {
    const rows = await this.knex('service_levels_service_keys as seen')
      .leftJoin('projection_service_keys as named', join =>
        join
          .on('named.source', 'seen.source')
          .andOn('named.key', 'seen.service_key'),
      )
      .leftJoin('projection_services as service', join =>
        join.on('service.ref', 'seen.service_key'),
      )
      .join('service_levels_agreements as agreed', join =>
        join.on(
          'agreed.service',
          this.knex.raw('coalesce(named.service, service.ref)'),
        ),
      )
      .whereRaw('agreed.service <> seen.service')
      .distinct()
      .select('seen.source as source', 'seen.service_key as serviceKey');
    return rows;
  }

  async idsNotOf(
    service: string,
    source: string,
    serviceKey: string,
    limit: number,
  ) {
    return this.knex('service_levels_tickets')
      .where({ source, service_key: serviceKey })
      .whereNot({ service })
      .limit(limit)
      .pluck('id');
  }

  async keyMoved(service: string, source: string, serviceKey: string) {
    return this.knex.transaction(async tx => {
      // Whoever is writing tickets of the source has ended now, so nothing is hidden from this look.
      await this.lockSource(tx, source);
      const left = await tx('service_levels_tickets')
        .where({ source, service_key: serviceKey })
        .whereNot({ service })
        .first('id');
      if (left) {
        return false;
      }
      await tx('service_levels_service_keys')
        .where({ source, service_key: serviceKey })
        .update({ service });
      // Its figures are the same; that they are all there is new.
      await growRevisions(tx, [service]);
      return true;
    });
  }
}

/**
 * The failure without the words of the database, which quote the statement with all its values: what people wrote in
 * their tickets must not reach a log, nor the page about sources.
 */
function withoutWords(error: unknown): unknown {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string'
    ? new Error(
        `The database did not store tickets (${code}); its own log says more`,
      )
    : error;
}

function hasId(ticket: StoredTicket): ticket is StoredTicket & { id: number } {
  return ticket.id !== undefined;
}
