import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigReader, type JsonObject } from '@backstage/config';
import { mockServices } from '@backstage/backend-test-utils';
import type { TicketInput } from '@service-culture/plugin-service-culture-common';
import type {
  MeasurementBatch,
  RefusedRecord,
  TicketBatch,
} from '@service-culture/plugin-service-culture-node';
import { readFileSources } from '../config';
import { FileMeasurementSource } from '../FileMeasurementSource';
import { FileTicketSource } from '../FileTicketSource';

/** When the tests happen; files are an hour old unless said otherwise. */
export const NOW = Date.parse('2026-06-01T12:00:00Z');

/** What a backend that stores everything would have after reading. */
export interface Delivered {
  batches: TicketBatch[];
  tickets: TicketInput[];
  refused: RefusedRecord[];
  cursor: JsonObject | null;
}

/** A folder of exports for one test. */
export class TestFolder {
  private constructor(readonly path: string) {}

  static async create(): Promise<TestFolder> {
    return new TestFolder(await mkdtemp(join(tmpdir(), 'exports-')));
  }

  async remove(): Promise<void> {
    await rm(this.path, { recursive: true });
  }

  /** Writes a file that was last changed so many seconds ago. */
  async write(
    name: string,
    content: string | Buffer,
    secondsAgo = 3600,
  ): Promise<void> {
    await writeFile(join(this.path, name), content);
    await this.touch(name, secondsAgo);
  }

  async touch(name: string, secondsAgo: number): Promise<void> {
    const time = NOW / 1000 - secondsAgo;
    await utimes(join(this.path, name), time, time);
  }

  /** A source of measurements over this folder. */
  measurements(settings: JsonObject) {
    const config = this.#config({ content: 'measurements', ...settings });
    if (config.content !== 'measurements') {
      throw new Error('These are no measurements; use source()');
    }
    return new FileMeasurementSource(config, () => NOW);
  }

  /** A source over this folder, configured as an operator would. */
  source(settings: JsonObject, now: () => number = () => NOW) {
    const config = this.#config(settings);
    if (config.content !== 'tickets') {
      throw new Error('These are no tickets; use measurements()');
    }
    return new FileTicketSource(config, now);
  }

  #config(settings: JsonObject) {
    const [config] = readFileSources(
      new ConfigReader({
        serviceCulture: {
          sources: {
            file: [{ id: 'helpdesk', directory: this.path, ...settings }],
          },
        },
      }),
    );
    return config;
  }
}

/** Reads to the end, as the backend does, with cursors that went through JSON. */
export async function readAll(
  source: FileTicketSource,
  cursor: JsonObject | null = null,
  logger = mockServices.logger.mock(),
): Promise<Delivered> {
  const delivered: Delivered = {
    batches: [],
    tickets: [],
    refused: [],
    cursor,
  };
  const { signal } = new AbortController();
  for await (const batch of source.read({ cursor, signal, logger })) {
    delivered.batches.push(batch);
    delivered.tickets.push(...batch.tickets);
    delivered.refused.push(...(batch.refused ?? []));
    delivered.cursor = JSON.parse(JSON.stringify(batch.cursor));
  }
  return delivered;
}

/** The same of measurements, from the beginning unless there is a cursor. */
export async function readMeasurements(
  source: FileMeasurementSource,
  cursor: JsonObject | null = null,
) {
  const batches: MeasurementBatch[] = [];
  const { signal } = new AbortController();
  const logger = mockServices.logger.mock();
  for await (const batch of source.read({ cursor, signal, logger })) {
    batches.push(batch);
  }
  return {
    batches,
    intervals: batches.flatMap(({ intervals }) => intervals),
    refused: batches.flatMap(({ refused }) => refused ?? []),
  };
}
