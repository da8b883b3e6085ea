import type { TicketStore } from './TicketStore';
import type { TicketWriter } from './TicketWriter';

const BATCH = 500;

/**
 * Counts tickets for their service as soon as it exists: run each time the catalog was read, changed or not, since a
 * batch that was being written meanwhile still went by the catalog as it was. A crash in the middle is mended by the
 * next run: a key is only marked as moved after its last ticket.
 */
export class KeyReassignment {
  constructor(
    private readonly options: { store: TicketStore; writer: TicketWriter },
  ) {}

  /** @returns the services whose figures moved */
  async run(): Promise<string[]> {
    const { store, writer } = this.options;
    const touched = new Set<string>();
    for (const { source, serviceKey } of await store.movedKeys()) {
      const service = await store.transaction(async tx =>
        (await store.resolveServices(tx, source, [serviceKey])).get(serviceKey),
      );
      if (service === undefined) {
        continue;
      }
      do {
        for (;;) {
          const ids = await store.idsNotOf(service, source, serviceKey, BATCH);
          if (ids.length === 0) {
            break;
          }
          const moved = await writer.judgeAgain(ids, service);
          moved.forEach(each => touched.add(each));
        }
      } while (!(await store.keyMoved(service, source, serviceKey)));
    }
    return [...touched];
  }
}
