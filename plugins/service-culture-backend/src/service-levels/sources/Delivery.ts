import type { LoggerService } from '@backstage/backend-plugin-api';
import type { RefusedRecord } from '@service-culture/plugin-service-culture-node';
import type { Knex } from 'knex';
import type { WriteResult } from '../performance/tickets';

/** What is handed over at once, by whatever way. */
export interface DeliveredBatch {
  /** Tickets, or measurements. */
  records: readonly unknown[];
  /** Where each record was found, in their order, for reports of those that are refused. */
  places?: readonly string[];
  /** What could not even be read as one. */
  refused?: readonly RefusedRecord[];
}

/** Refusals written to the log for one batch; all are kept with the source. */
const LOGGED_REFUSALS = 10;

/** What stores the records: `TicketWriter`, or `MeasurementWriter`. */
export interface RecordWriter {
  write(
    source: string,
    records: readonly unknown[],
    also: (tx: Knex.Transaction, result: WriteResult) => Promise<void>,
  ): Promise<WriteResult>;
}

/** The way of every batch, asked for or sent: records are stored, refused ones are reported, open pages are told. */
export class Delivery {
  constructor(
    private readonly options: {
      writer: RecordWriter;
      /** What a record is called; default: ticket. */
      record?: string;
      logger: LoggerService;
      onMoved: (services: string[]) => Promise<void>;
    },
  ) {}

  /**
   * Stores a batch under the name of a source.
   *
   * @param also - runs in the same transaction, with everything that was refused; when it throws, nothing is stored
   */
  async take(
    source: string,
    batch: DeliveredBatch,
    also: (
      tx: Knex.Transaction,
      refused: readonly RefusedRecord[],
    ) => Promise<void>,
  ): Promise<WriteResult> {
    const { writer, record = 'ticket', logger, onMoved } = this.options;
    const refused: RefusedRecord[] = [...(batch.refused ?? [])];
    const result = await writer.write(
      source,
      batch.records,
      async (tx, written) => {
        for (const { index, externalId, field, reason } of written.refused) {
          refused.push({
            at: batch.places?.[index] ?? `${record} ${externalId ?? index + 1}`,
            externalId: externalId ?? undefined,
            field,
            reason,
          });
        }
        await also(tx, refused);
      },
    );
    logger.debug(
      `Source "${source}": ${result.stored} stored, ${result.unchanged} unchanged, ${refused.length} refused`,
    );
    for (const { at, field, reason } of refused.slice(0, LOGGED_REFUSALS)) {
      logger.warn(`Source "${source}", ${at}: ${field}: ${reason}`);
    }
    if (refused.length > LOGGED_REFUSALS) {
      logger.warn(
        `Source "${source}": ${
          refused.length - LOGGED_REFUSALS
        } more records refused in this batch`,
      );
    }
    if (result.services.length > 0) {
      await onMoved(result.services);
    }
    return result;
  }
}
