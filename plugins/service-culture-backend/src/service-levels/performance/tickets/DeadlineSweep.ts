import type { TicketStore } from './TicketStore';
import type { TicketWriter } from './TicketWriter';

const BATCH = 500;

/**
 * The scheduled job that decides on time: a promise that becomes at risk or is broken while nobody touches its ticket.
 * What came due while the backend was down is decided at its true instant, since the judge knows only instants.
 */
export class DeadlineSweep {
  constructor(
    private readonly options: {
      store: TicketStore;
      writer: TicketWriter;
      now: () => number;
      onMoved: (services: string[]) => Promise<void>;
    },
  ) {}

  async run(signal?: AbortSignal): Promise<void> {
    const { store, writer, now, onMoved } = this.options;
    for (;;) {
      const ids = await store.due(now(), BATCH);
      if (ids.length === 0 || signal?.aborted) {
        return;
      }
      await onMoved(await writer.judgeDue(ids));
    }
  }
}
