import type {
  ReadOptions,
  TicketBatch,
  TicketSource,
} from '@service-culture/plugin-service-culture-node';
import type { TicketFilesConfig } from './config';
import { FileReader } from './FileReader';

/** Reads ticket exports from a folder. */
export class FileTicketSource implements TicketSource {
  readonly id: string;
  readonly schedule: TicketSource['schedule'];
  readonly lateAfter: number;
  readonly quiet = 'no-delivery';
  readonly #reader;

  /** @param now - milliseconds since the epoch */
  constructor(config: TicketFilesConfig, now: () => number = Date.now) {
    this.id = config.id;
    this.schedule = config.schedule;
    this.lateAfter = config.lateAfter;
    this.#reader = new FileReader(
      config,
      row => {
        const translation = config.translator.translate(row);
        return 'ticket' in translation
          ? { record: translation.ticket }
          : translation;
      },
      now,
    );
  }

  async *read(options: ReadOptions): AsyncGenerator<TicketBatch> {
    for await (const { records, ...batch } of this.#reader.read(options)) {
      yield { tickets: records, ...batch };
    }
  }
}
