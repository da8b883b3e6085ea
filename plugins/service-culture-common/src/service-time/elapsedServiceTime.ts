import { Openings } from './Openings';
import type { ServiceCalendar } from './ServiceCalendar';
import { mergeRanges, type TimeRange } from './TimeRange';
import { BLOCK } from './zoneOffsets';

function openBetween(
  calendar: ServiceCalendar,
  from: number,
  to: number,
): number {
  if (!(from < to)) return 0;
  if (calendar.hours === 'around-the-clock') return to - from;

  if (from === -Infinity || to === Infinity) {
    throw new RangeError(
      `Service time can be counted between two instants only, not from ${from} to ${to}`,
    );
  }
  const openings = Openings.of(calendar);
  const lastBlock = Math.floor(to / BLOCK);
  let block = Math.floor(from / BLOCK);
  let open = -openings.block(block).openUntil(from);
  for (; block < lastBlock; block++) open += openings.block(block).total;
  return open + openings.block(lastBlock).openUntil(to);
}

/**
 * Service time in `[from, to)`, less the service time in `takenOut`: figures.md, "Service time" and "The clock of a
 * target". 0 where `to` is not after `from`.
 *
 * @param from - milliseconds since 1970
 * @param to - milliseconds since 1970
 * @param takenOut - may overlap, be unordered or reach beyond both ends
 * @returns milliseconds
 * @throws RangeError when the calendar's time zone is not known, or an end is infinite.
 * @public
 */
export function elapsedServiceTime(
  calendar: ServiceCalendar,
  from: number,
  to: number,
  takenOut: TimeRange[] = [],
): number {
  let elapsed = openBetween(calendar, from, to);
  for (const range of mergeRanges(takenOut)) {
    elapsed -= openBetween(
      calendar,
      Math.max(range.from, from),
      Math.min(range.to, to),
    );
  }
  return elapsed;
}
