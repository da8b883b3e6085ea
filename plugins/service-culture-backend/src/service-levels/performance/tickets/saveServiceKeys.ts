import type { Knex } from 'knex';
import { inChunks } from '../../../database';
import type { StoredTicket } from './TicketStore';

/** Keeps which keys a source uses for services, and whom their tickets are counted for. */
export async function saveServiceKeys(
  tx: Knex.Transaction,
  tickets: readonly StoredTicket[],
) {
  const keys = new Map<
    string,
    { source: string; service_key: string; service: string }
  >();
  for (const { source, serviceKey, ticket } of tickets) {
    keys.set(`${source}\n${serviceKey}`, {
      source,
      service_key: serviceKey,
      service: ticket.service,
    });
  }
  // A key that no service goes by any more is marked so, else its new tickets would not be found once one does again.
  // One that another service goes by now is left to `KeyReassignment`, which moves the older tickets with it.
  for (const { rows, mark } of [
    { rows: [...keys.values()].filter(key => key.service), mark: false },
    { rows: [...keys.values()].filter(key => !key.service), mark: true },
  ]) {
    await inChunks(rows, chunk => {
      const insert = tx('service_levels_service_keys')
        .insert(chunk)
        .onConflict(['source', 'service_key']);
      return mark ? insert.merge(['service']) : insert.ignore();
    });
  }
}
