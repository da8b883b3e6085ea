import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  Source,
  SourceBatch,
} from '@service-culture/plugin-service-culture-node';
import type { Delivery } from './Delivery';
import type { SourceStore } from './SourceStore';

/** Waiting time after the first failure; doubled with each further one, up to the longest. */
const FIRST_RETRY = 5_000;
const LONGEST_RETRY = 10 * 60_000;

/**
 * The scheduled job that asks one source for what is new. Schedule, cursor, retries with back-off and lateness are
 * here, once for all sources; a source only translates.
 */
export class SourceRunner<Batch extends SourceBatch> {
  constructor(
    private readonly options: {
      source: Source<Batch>;
      /** What a batch holds. */
      recordsOf: (batch: Batch) => readonly unknown[];
      store: SourceStore;
      delivery: Delivery;
      logger: LoggerService;
      now: () => number;
      /** Whether the catalog was read, so that tickets find their services. */
      isReady: () => Promise<boolean>;
    },
  ) {}

  /** One round. A failure of the source is kept with its state and retried later; it never throws for it. */
  async run(signal: AbortSignal): Promise<void> {
    const { source, store, logger, now, isReady } = this.options;
    const { cursor, failures, retryAt } = await store.get(source.id);
    if (!(await isReady()) || (retryAt !== null && retryAt > now())) {
      return;
    }
    await store.asked(source.id, now());
    try {
      let isQuiet = true;
      for await (const batch of source.read({ cursor, signal, logger })) {
        await this.store(batch);
        isQuiet = false;
        if (signal.aborted) {
          return;
        }
      }
      const isDelivery = !isQuiet || source.quiet !== 'no-delivery';
      await store.succeeded(source.id, isDelivery ? now() : null);
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      const wait = Math.min(FIRST_RETRY * 2 ** failures, LONGEST_RETRY);
      const reason = error instanceof Error ? error.message : String(error);
      logger.error(
        `Source "${source.id}" failed (attempt ${
          failures + 1
        }), next attempt in ${wait / 1000} s: ${reason}`,
      );
      await store.failed(source.id, reason, failures + 1, now() + wait);
    }
  }

  private async store(batch: Batch): Promise<void> {
    const { source, recordsOf, store, delivery, now } = this.options;
    const { places, refused } = batch;
    await delivery.take(
      source.id,
      { records: recordsOf(batch), places, refused },
      (tx, all) => store.advance(tx, source.id, batch.cursor, all, now()),
    );
  }
}
