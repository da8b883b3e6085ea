import { LineIndex } from './LineIndex';

/** What can be told of the bytes that went into the parser. */
export class SeenBytes {
  readonly lines = new LineIndex();
  /** Whether some of them were not UTF-8; from then on, lost letters are the file's fault. */
  broken = false;
  #ended = false;
  #total = 0;
  #lastByte = 0;

  async *watch(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    const strict = new TextDecoder('utf-8', { fatal: true });
    for await (const chunk of bytes) {
      this.lines.add(chunk);
      this.#total += chunk.length;
      this.#lastByte = chunk[chunk.length - 1] ?? this.#lastByte;
      if (!this.broken) {
        try {
          strict.decode(chunk, { stream: true });
        } catch {
          this.broken = true;
        }
      }
      yield chunk;
    }
    this.#ended = true;
  }

  /** Whether a row that ends at this byte is the file's last and has no end of line. */
  endsWithin(offset: number): boolean {
    return this.#ended && offset >= this.#total && this.#lastByte !== 0x0a;
  }
}
