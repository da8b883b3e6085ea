import { elapsedServiceTime } from './elapsedServiceTime';
import { Openings } from './Openings';
import type { ServiceCalendar } from './ServiceCalendar';
import { mergeRanges, type TimeRange } from './TimeRange';
import { BLOCK } from './zoneOffsets';

/** Ten years, in milliseconds: nothing that is promised lies further ahead. */
const HORIZON = 3653 * 86_400_000;

/** The first instant after `from`, and not after `limit`, before which `amount` (over 0) of service time has passed. */
function instantAfter(
  calendar: ServiceCalendar,
  from: number,
  amount: number,
  limit: number,
): number | null {
  if (calendar.hours === 'around-the-clock') {
    return from + amount <= limit ? from + amount : null;
  }
  const openings = Openings.of(calendar);
  if (!openings.everOpen) return null;

  let number = Math.floor(from / BLOCK);
  let block = openings.block(number);
  let wanted = block.openUntil(from) + amount;
  while (wanted > block.total) {
    wanted -= block.total;
    number += 1;
    if (number * BLOCK > limit) return null;
    block = openings.block(number);
  }
  const instant = block.instantOf(wanted);
  return instant <= limit ? instant : null;
}

/**
 * The earliest instant, at or after `from`, at which the service time since `from`, less that in `takenOut`, reaches
 * `amount`: figures.md, "The clock of a target". So a deadline that is reached at closing time is that closing time,
 * and not the next opening. An amount of 0 is reached at `from`.
 *
 * @param from - milliseconds since 1970
 * @param amount - milliseconds of service time
 * @param takenOut - may overlap or be unordered; a range without an end has `to: Infinity`
 * @returns milliseconds since 1970; null: not within ten years, or not while a range of `takenOut` has no end
 * @throws RangeError when the calendar's time zone is not known.
 * @public
 */
export function serviceDeadline(
  calendar: ServiceCalendar,
  from: number,
  amount: number,
  takenOut: TimeRange[] = [],
): number | null {
  if (amount <= 0) return from;
  const limit = from + HORIZON;
  let begin = from;
  let left = amount;
  for (const range of mergeRanges(takenOut)) {
    if (range.to <= begin) continue;
    if (range.from > limit) break;
    const passed = elapsedServiceTime(calendar, begin, range.from);
    if (passed >= left) break;
    left -= passed;
    begin = range.to;
    if (begin > limit) return null;
  }
  return instantAfter(calendar, begin, left, limit);
}
