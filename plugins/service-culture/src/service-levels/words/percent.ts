/**
 * `part` of `whole` as a percentage, cut and never rounded up to one decimal: what misses a promise of 90 % must not read
 * "90 %", and one late case in 5,000 is no 100 %.
 */
export function percentOf(part: number, whole: number): string {
  return `${Math.floor((part * 1000) / whole) / 10} %`;
}

/** A share from 0 to 1 as a percentage, cut to one decimal. */
export function percent(share: number): string {
  // 0.57 * 1000 is 569.9999999999999.
  return `${Math.floor(share * 1000 + 1e-6) / 10} %`;
}

/** Keeps words on one line, where a break would tear a number from what it counts. */
export function unbroken(words: string): string {
  return words.replaceAll(' ', '\u00a0');
}

/** "1 answer", "46 answers". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
