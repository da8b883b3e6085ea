/** FNV-1a over UTF-16 code units: turns words into a seed. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/**
 * Random numbers that are the same on every run for the same words (mulberry32). Not for secrets.
 */
export class Random {
  #state: number;

  constructor(...words: Array<string | number>) {
    this.#state = hash(words.join('|'));
  }

  /** A number in `[0, 1)`. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  between(from: number, to: number): number {
    return from + this.next() * (to - from);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.next() * items.length)];
  }

  /** One of the keys, as often as its weight says. */
  pickWeighted<T extends string>(weights: Record<T, number>): T {
    const entries = Object.entries(weights) as Array<[T, number]>;
    let left =
      this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    return entries[entries.length - 1][0];
  }

  /** A time as people need it: mostly short, now and then long (log-normal). */
  duration(median: number, spread: number): number {
    const normal =
      Math.sqrt(-2 * Math.log(1 - this.next())) *
      Math.cos(2 * Math.PI * this.next());
    return median * Math.exp(spread * normal);
  }
}

/**
 * Of `index` 0, 1, 2, … picks the share `part`, spread evenly, beginning at the phase `start` (0 to 1): of any n in a row
 * it picks n × part, give or take one. So a rare thing happens about as often on the first day of a month as in all of it.
 */
export function evenly(index: number, part: number, start: number): boolean {
  return (
    Math.floor((index + 1) * part + start) > Math.floor(index * part + start)
  );
}
