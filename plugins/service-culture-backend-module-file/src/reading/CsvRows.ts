import { parse, type CsvError, type Parser } from 'csv-parse';
import { LONGEST_ROW } from './ExportRow';
import { LineIndex } from './LineIndex';

/** One row as text, with the physical lines it stands on. */
export interface CsvRow {
  values: string[];
  line: number;
  endLine: number;
  /** Whether an end of line follows it. */
  ended: boolean;
}

/** A row never ends: a quote is not closed, or it is longer than 1 MiB. */
export class EndlessRowError extends Error {}

/** Takes rows apart with csv-parse, chunk by chunk, and knows where each stands in the file. */
export class CsvRows {
  /** Whether bytes were seen that are not UTF-8; from then on, replaced letters are the file's fault. */
  broken = false;
  readonly #parser: Parser;
  readonly #lines = new LineIndex();
  readonly #strict = new TextDecoder('utf-8', { fatal: true });
  #found: Array<{ values: string[]; endByte: number }> = [];
  #bytes = 0;
  #lastByte = 0x0a;

  constructor(delimiter: string, quotes: boolean) {
    this.#parser = parse({
      delimiter,
      record_delimiter: ['\n', '\r\n'],
      quote: quotes ? '"' : null,
      escape: quotes ? '"' : null,
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
      // Rows are taken here rather than from the stream's end: when it fails, a stream drops what nobody has read yet.
      on_record: (values: string[], { bytes }) => {
        this.#found.push({ values, endByte: bytes });
        return null;
      },
    });
    // Errors come through the callbacks of write and end.
    this.#parser.on('error', () => {});
  }

  /**
   * Takes the next bytes of the file and yields the rows that end in them.
   *
   * @throws EndlessRowError after the rows before it
   */
  async *add(chunk: Buffer): AsyncGenerator<CsvRow> {
    if (chunk.length === 0) {
      return;
    }
    this.#lines.add(chunk);
    this.#bytes += chunk.length;
    this.#lastByte = chunk[chunk.length - 1];
    this.#check(chunk);
    const error = await this.#done(callback =>
      this.#parser.write(chunk, callback),
    );
    yield* this.#take(false);
    throwIfEndless(error);
  }

  /**
   * Yields what is left when the file has ended.
   *
   * @throws EndlessRowError after the rows before it
   */
  async *end(): AsyncGenerator<CsvRow> {
    const error = await this.#done(callback => this.#parser.end(callback));
    yield* this.#take(this.#lastByte !== 0x0a);
    throwIfEndless(error);
  }

  #done(
    act: (callback: (error?: Error | null) => void) => void,
  ): Promise<Error | undefined> {
    return new Promise(resolve => act(error => resolve(error ?? undefined)));
  }

  *#take(endIsMissing: boolean): Generator<CsvRow> {
    const found = this.#found;
    this.#found = [];
    for (const { values, endByte } of found) {
      const ended = !(endIsMissing && endByte >= this.#bytes);
      const endLine = this.#lines.endedBefore(endByte) + (ended ? 0 : 1);
      yield { values, line: endLine - lineBreaksIn(values), endLine, ended };
    }
  }

  #check(chunk: Buffer): void {
    if (!this.broken) {
      try {
        this.#strict.decode(chunk, { stream: true });
      } catch {
        this.broken = true;
      }
    }
  }
}

function throwIfEndless(error: Error | undefined): void {
  if (error) {
    const { code } = error as CsvError;
    throw code === 'CSV_MAX_RECORD_SIZE' || code === 'CSV_QUOTE_NOT_CLOSED'
      ? new EndlessRowError()
      : error;
  }
}

function lineBreaksIn(values: string[]): number {
  let breaks = 0;
  for (const value of values) {
    let at = value.indexOf('\n');
    while (at !== -1) {
      breaks += 1;
      at = value.indexOf('\n', at + 1);
    }
  }
  return breaks;
}
