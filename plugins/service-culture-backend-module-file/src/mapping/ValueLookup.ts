import { quoteValue } from './quoteValue';

const RANGE = /^(\d+)-(\d+)$/;

/** Looks up the values of one column: exact ones without regard to case, then whole-number ranges, then `*`. */
export class ValueLookup<T extends string> {
  readonly #exact = new Map<string, T>();
  readonly #ranges: Array<{ from: number; to: number; meaning: T }> = [];
  readonly #otherwise: T | undefined;
  readonly #expected: string;

  constructor(table: Record<string, T>) {
    for (const [value, meaning] of Object.entries(table)) {
      const range = RANGE.exec(value);
      if (range) {
        this.#ranges.push({
          from: Number(range[1]),
          to: Number(range[2]),
          meaning,
        });
      }
      this.#exact.set(value.trim().toLocaleLowerCase('en-US'), meaning);
    }
    this.#otherwise = table['*'];
    this.#expected = Object.keys(table).map(quoteValue).join(', ');
  }

  find(value: string): T | undefined {
    const exact = this.#exact.get(value.toLocaleLowerCase('en-US'));
    if (exact !== undefined) {
      return exact;
    }
    if (/^\d+$/.test(value)) {
      const number = Number(value);
      const range = this.#ranges.find(
        ({ from, to }) => from <= number && number <= to,
      );
      if (range) {
        return range.meaning;
      }
    }
    return this.#otherwise;
  }

  /** What would have been right, in words that follow the quoted value. */
  get problem(): string {
    return this.#expected === ''
      ? 'has no meaning in the mapping'
      : `is not in the mapping, which knows ${this.#expected}`;
  }
}
