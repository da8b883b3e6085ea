/** How much longer the longest time of a bucket is than its shortest. */
const WIDTH = 1.05;

const SECOND = 1000;

/**
 * The bucket of a time: figures.md, "The others". 0 is less than a second; each of the others is 5 % wide.
 *
 * @param ms - 0 or more
 */
export function bucketOf(ms: number): number {
  return ms < SECOND
    ? 0
    : 1 + Math.floor(Math.log(ms / SECOND) / Math.log(WIDTH));
}

/** The times of a bucket in ms, `[from, to)`. */
export function bucketRange(bucket: number): [from: number, to: number] {
  return bucket === 0
    ? [0, SECOND]
    : [SECOND * WIDTH ** (bucket - 1), SECOND * WIDTH ** bucket];
}

/** The time in ms that stands for a bucket: less than 2.5 % from any in it; 0 for less than a second. */
export function bucketMiddle(bucket: number): number {
  const [from, to] = bucketRange(bucket);
  return Math.round(Math.sqrt(from * to));
}
