import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  ReadOptions,
  RefusedRecord,
} from '@service-culture/plugin-service-culture-node';
import type { FileSourceConfig } from './config';
import {
  openCursor,
  withoutGone,
  type FileCursor,
  type FileState,
} from './FileCursor';
import { printable, type RowProblem, type RowValues } from './mapping';
import {
  ExportFolder,
  exportRows,
  type ExportRow,
  type OpenExport,
} from './reading';

/** Most records of one batch, refused ones counted. */
const BATCH = 500;
/** A file is left alone until it has rested for so long: it may still be being copied. */
const REST = 2_000;
/** Until a file has rested for so long, a last row without an end is taken to be half written. */
const FRESH = 60_000;

/** One file of several could not be opened; the others are read all the same. */
class UnreadableFile extends Error {}

/** What became of a row. */
export type Translated<T> = { record: T } | { problem: RowProblem };

/** Records as they were read, at most 500 with those refused. */
export interface FileBatch<T> {
  records: T[];
  /** Where each record stands: `incidents.csv, line 17`. */
  places: string[];
  refused: RefusedRecord[];
  cursor: FileCursor;
}

/** Reads the files of a folder, each once, and again whenever its size or its time of modification changes. */
export class FileReader<T> {
  readonly #config: FileSourceConfig;
  readonly #folder: ExportFolder;
  readonly #translate: (row: RowValues) => Translated<T>;
  readonly #now: () => number;
  /** Files that were complained about in the log, so that it is not done every minute. */
  readonly #complained = new Set<string>();

  /** @param now - milliseconds since the epoch */
  constructor(
    config: FileSourceConfig,
    translate: (row: RowValues) => Translated<T>,
    now: () => number,
  ) {
    this.#translate = translate;
    this.#config = config;
    this.#folder = new ExportFolder(
      config.directory,
      config.pattern,
      `${config.path}.directory`,
    );
    this.#now = now;
  }

  async *read(options: ReadOptions): AsyncGenerator<FileBatch<T>> {
    const { signal, logger } = options;
    const names = await this.#folder.names();
    let cursor = withoutGone(
      openCursor(options.cursor, this.#config.fingerprint),
      names,
    );
    const failed: string[] = [];
    for (const name of names) {
      if (signal.aborted) {
        return;
      }
      try {
        for await (const batch of this.#readFile(name, cursor, options)) {
          cursor = batch.cursor;
          yield batch;
        }
      } catch (error) {
        if (!(error instanceof UnreadableFile)) {
          throw error;
        }
        logger.warn(error.message, error.cause as Error);
        failed.push(name);
      }
    }
    if (failed.length > 0) {
      throw new Error(
        `${failed.join(', ')} in ${
          this.#config.directory
        } cannot be read; may the backend's user read it?`,
      );
    }
  }

  async *#readFile(
    name: string,
    cursor: FileCursor,
    { signal, logger }: ReadOptions,
  ): AsyncGenerator<FileBatch<T>> {
    const file = await this.#open(name, logger);
    if (!file) {
      return;
    }
    try {
      const state = stateOf(cursor.files[name], file);
      const age = Math.abs(this.#now() - file.mtimeMs);
      if (state.done || age < REST) {
        return;
      }
      const rows = exportRows(file, this.#config, age < FRESH);
      for await (const batch of batchesOf(name, state, rows, this.#translate)) {
        if (batch.state.done) {
          logger.info(
            `Read ${name} of source ${this.#config.id} up to line ${
              batch.state.line
            }`,
          );
        }
        yield {
          records: batch.records,
          places: batch.places,
          refused: batch.refused,
          cursor: {
            mapping: cursor.mapping,
            files: { ...cursor.files, [name]: batch.state },
          },
        };
        if (signal.aborted) {
          return;
        }
      }
    } finally {
      await file.handle.close();
    }
  }

  async #open(
    name: string,
    logger: LoggerService,
  ): Promise<OpenExport | undefined> {
    let file;
    try {
      file = await this.#folder.open(name);
    } catch (error) {
      throw new UnreadableFile(`${name} cannot be opened`, { cause: error });
    }
    if (typeof file !== 'string') {
      return file;
    }
    if (file !== 'gone' && !this.#complained.has(name)) {
      this.#complained.add(name);
      logger.warn(
        `${name} in ${this.#config.directory} is ${file} and is not read`,
      );
    }
    return undefined;
  }
}

/** Where reading of a file goes on: at its beginning unless it is the file that the cursor knows. */
function stateOf(known: FileState | undefined, file: OpenExport): FileState {
  return known && known.size === file.size && known.mtimeMs === file.mtimeMs
    ? known
    : { size: file.size, mtimeMs: file.mtimeMs, line: 0, done: false };
}

/** Translates rows after the line of the state; the last batch says that the file is done, unless its end is missing. */
async function* batchesOf<T>(
  name: string,
  state: FileState,
  rows: AsyncIterable<ExportRow>,
  translate: (row: RowValues) => Translated<T>,
): AsyncGenerator<Omit<FileBatch<T>, 'cursor'> & { state: FileState }> {
  let records: T[] = [];
  let places: string[] = [];
  let refused: RefusedRecord[] = [];
  let line = state.line;
  let done = true;
  for await (const row of rows) {
    if (row.kind === 'unfinished') {
      done = false;
      break;
    }
    if (row.endLine <= state.line && row.kind !== 'bad file') {
      continue;
    }
    line = row.endLine;
    const at = `${name}, line ${row.line}`;
    if (row.kind === 'row') {
      const translation = translate(row.values);
      if ('record' in translation) {
        records.push(translation.record);
        places.push(at);
      } else {
        refused.push({ at, ...printableProblem(translation.problem) });
      }
    } else {
      refused.push({ at, field: printable(row.field), reason: row.reason });
    }
    if (records.length + refused.length >= BATCH) {
      yield {
        records,
        places,
        refused,
        state: { ...state, line, done: false },
      };
      records = [];
      places = [];
      refused = [];
    }
  }
  if (done || records.length + refused.length > 0) {
    yield { records, places, refused, state: { ...state, line, done } };
  }
}

/** Ids and names of fields come from the file as they are. */
function printableProblem(problem: RowProblem): RowProblem {
  const { externalId, field, reason } = problem;
  return {
    ...(externalId === undefined ? {} : { externalId: printable(externalId) }),
    field: printable(field),
    reason,
  };
}
