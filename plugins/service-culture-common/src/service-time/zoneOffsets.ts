import { IANAZone } from 'luxon';
import type { TimeRange } from './TimeRange';

const DAY = 86_400_000;

/** What is worked out of a zone is kept in blocks of this many milliseconds (64 days), counted from 1970. */
export const BLOCK = 64 * DAY;

/** A stretch of time in which the clocks of a zone are not changed. */
export interface OffsetSpan extends TimeRange {
  /** Milliseconds by which the wall clock is ahead of UTC. */
  offset: number;
}

/**
 * The stretches between changes of the clocks of a zone, gapless over `[from, to)`. Within each of them wall clock and
 * UTC differ by a constant, which is what makes exact and fast arithmetic on wall-clock times possible.
 *
 * @throws RangeError when the zone is not known.
 */
export function offsetSpans(
  zone: string,
  from: number,
  to: number,
): OffsetSpan[] {
  const clock = IANAZone.create(zone);
  if (!clock.isValid) {
    throw new RangeError(
      `"${zone}" is not a time zone; write a name such as "Europe/Berlin"`,
    );
  }
  // Luxon counts in minutes, with a fraction for the local mean times of long ago.
  const offsetAt = (t: number) => Math.round(clock.offset(t) * 60_000);

  const spans: OffsetSpan[] = [];
  let begin = from;
  let offset = offsetAt(from);
  let seen = from;
  while (seen < to) {
    // No zone ever changed its clocks twice within a day, so daily samples find every change.
    const next = Math.min(seen + DAY, to);
    const nextOffset = offsetAt(next);
    if (nextOffset !== offset) {
      let before = seen;
      let after = next;
      while (after - before > 1) {
        const middle = Math.floor((before + after) / 2);
        if (offsetAt(middle) === offset) before = middle;
        else after = middle;
      }
      spans.push({ from: begin, to: after, offset });
      begin = after;
      offset = nextOffset;
    }
    seen = next;
  }
  if (begin < to) spans.push({ from: begin, to, offset });
  return spans;
}

const spansByZone = new Map<string, Map<number, OffsetSpan[]>>();

/** The same for the block with this number: instants `[number * BLOCK, (number + 1) * BLOCK)`. */
export function spansOfBlock(zone: string, number: number): OffsetSpan[] {
  let blocks = spansByZone.get(zone);
  if (!blocks) {
    blocks = new Map();
    spansByZone.set(zone, blocks);
  }
  let spans = blocks.get(number);
  if (!spans) {
    spans = offsetSpans(zone, number * BLOCK, (number + 1) * BLOCK);
    blocks.set(number, spans);
  }
  return spans;
}

/**
 * The date on the wall of a zone at an instant.
 *
 * @param at - milliseconds since 1970
 * @returns an ISO date: `2026-03-02`
 * @throws RangeError when the zone is not known.
 * @public
 */
export function dateIn(zone: string, at: number): string {
  const spans = spansOfBlock(zone, Math.floor(at / BLOCK));
  const { offset } = spans.find(({ to }) => at < to)!;
  return new Date(at + offset).toISOString().slice(0, 10);
}
