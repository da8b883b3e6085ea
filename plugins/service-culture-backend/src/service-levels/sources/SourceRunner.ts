import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  RefusedRecord,
  TicketBatch,
  TicketSource,
} from '@service-culture/plugin-service-culture-node';
import type { TicketWriter } from '../performance/tickets';
import type { SourceStore } from './SourceStore';

/** Waiting time after the first failure; doubled with each further one, up to the longest. */
const FIRST_RETRY = 5_000;
const LONGEST_RETRY = 10 * 60_000;

/** Refusals written to the log for one batch; all are kept with the source. */
const LOGGED_REFUSALS = 10;

/**
 * The scheduled job that asks one source for what is new. Schedule, cursor, retries with back-off and lateness are
 * here, once for all sources; a source only translates.
 */
export class SourceRunner {
  constructor(
    private readonly options: {
      source: TicketSource;
      store: SourceStore;
      writer: TicketWriter;
      logger: LoggerService;
      now: () => number;
      /** Whether the catalog was read, so that tickets find their services. */
      isReady: () => Promise<boolean>;
      onMoved: (services: string[]) => Promise<void>;
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

  private async store(batch: TicketBatch): Promise<void> {
    const { source, store, writer, logger, now, onMoved } = this.options;
    const refused: RefusedRecord[] = [...(batch.refused ?? [])];
    const result = await writer.write(
      source.id,
      batch.tickets,
      async (tx, written) => {
        for (const { index, externalId, field, reason } of written.refused) {
          refused.push({
            at: batch.places?.[index] ?? `ticket ${externalId ?? index + 1}`,
            externalId: externalId ?? undefined,
            field,
            reason,
          });
        }
        await store.advance(tx, source.id, batch.cursor, refused, now());
      },
    );
    logger.debug(
      `Source "${source.id}": ${result.stored} stored, ${result.unchanged} unchanged, ${refused.length} refused`,
    );
    for (const { at, field, reason } of refused.slice(0, LOGGED_REFUSALS)) {
      logger.warn(`Source "${source.id}", ${at}: ${field}: ${reason}`);
    }
    if (refused.length > LOGGED_REFUSALS) {
      logger.warn(
        `Source "${source.id}": ${
          refused.length - LOGGED_REFUSALS
        } more records refused in this batch`,
      );
    }
    if (result.services.length > 0) {
      await onMoved(result.services);
    }
  }
}
