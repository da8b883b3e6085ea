import type {
  MeasurementBatch,
  MeasurementSource,
  ReadOptions,
} from '@service-culture/plugin-service-culture-node';
import type { MeasurementFilesConfig } from './config';
import { FileReader } from './FileReader';

/** Reads measurement exports from a folder. */
export class FileMeasurementSource implements MeasurementSource {
  readonly id: string;
  readonly schedule: MeasurementSource['schedule'];
  readonly lateAfter: number;
  readonly quiet = 'no-delivery';
  readonly #reader;

  /** @param now - milliseconds since the epoch */
  constructor(config: MeasurementFilesConfig, now: () => number = Date.now) {
    this.id = config.id;
    this.schedule = config.schedule;
    this.lateAfter = config.lateAfter;
    this.#reader = new FileReader(
      config,
      row => config.translator.translate(row),
      now,
    );
  }

  async *read(options: ReadOptions): AsyncGenerator<MeasurementBatch> {
    for await (const { records, ...batch } of this.#reader.read(options)) {
      yield { intervals: records, ...batch };
    }
  }
}
