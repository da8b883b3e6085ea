const NEWLINE = 0x0a;

/** Knows in which physical line a byte stands, for bytes asked in ascending order. */
export class LineIndex {
  #bytes = 0;
  /** Where lines end, those not yet passed. */
  #ends: number[] = [];
  #next = 0;
  #passed = 0;

  /** Takes the next bytes of the file. */
  add(chunk: Buffer): void {
    if (this.#next > 0) {
      this.#ends.splice(0, this.#next);
      this.#next = 0;
    }
    let at = chunk.indexOf(NEWLINE);
    while (at !== -1) {
      this.#ends.push(this.#bytes + at);
      at = chunk.indexOf(NEWLINE, at + 1);
    }
    this.#bytes += chunk.length;
  }

  /** How many lines ended before this byte. */
  endedBefore(offset: number): number {
    while (this.#next < this.#ends.length && this.#ends[this.#next] < offset) {
      this.#next += 1;
      this.#passed += 1;
    }
    return this.#passed;
  }
}
