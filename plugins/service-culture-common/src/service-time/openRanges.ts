import { Openings } from './Openings';
import type { ServiceCalendar } from './ServiceCalendar';
import type { TimeRange } from './TimeRange';
import { BLOCK } from './zoneOffsets';

/**
 * When a service works within `[from, to)`: figures.md, "Service time". Ordered, apart from each other, cut off at both
 * ends; empty where `to` is not after `from`.
 *
 * The calendar object is remembered with its openings, so keep it and do not change it.
 *
 * @param from - milliseconds since 1970
 * @param to - milliseconds since 1970
 * @throws RangeError when the calendar's time zone is not known, or an end is infinite.
 * @public
 */
export function openRanges(
  calendar: ServiceCalendar,
  from: number,
  to: number,
): TimeRange[] {
  if (!(from < to)) return [];
  if (calendar.hours === 'around-the-clock') return [{ from, to }];

  if (from === -Infinity || to === Infinity) {
    throw new RangeError(
      `Openings can be listed between two instants only, not from ${from} to ${to}`,
    );
  }
  const openings = Openings.of(calendar);
  const open: TimeRange[] = [];
  for (let block = Math.floor(from / BLOCK); block * BLOCK < to; block++) {
    for (const range of openings.block(block).ranges) {
      const begin = Math.max(range.from, from);
      const end = Math.min(range.to, to);
      if (begin >= end) continue;
      const last = open.at(-1);
      // An opening over the border of two blocks is one opening.
      if (last?.to === begin) last.to = end;
      else open.push({ from: begin, to: end });
    }
  }
  return open;
}
