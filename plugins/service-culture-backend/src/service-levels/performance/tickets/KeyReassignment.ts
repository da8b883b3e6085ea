import type { TicketStore } from './TicketStore';
import type { TicketWriter } from './TicketWriter';

const BATCH = 500;

/**
 * Counts tickets for their service as soon as it exists: run when the catalog changed. A crash in the middle is mended
 * by the next run, since a key is only marked as moved after its last ticket.
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
      let last = 0;
      for (;;) {
        const ids = await store.idsOfKey(source, serviceKey, last, BATCH);
        if (ids.length === 0) {
          break;
        }
        (await writer.judgeAgain(ids, service)).forEach(each =>
          touched.add(each),
        );
        last = ids[ids.length - 1];
      }
      await store.keyMoved(source, serviceKey, service);
    }
    return [...touched];
  }
}
