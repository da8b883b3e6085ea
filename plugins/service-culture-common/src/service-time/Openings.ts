import { OpenBlock } from './OpenBlock';
import type { ServiceCalendar, WeeklyInterval } from './ServiceCalendar';
import { mergeRanges, type TimeRange } from './TimeRange';
import { spansOfBlock } from './zoneOffsets';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** When one calendar with weekly hours is open, worked out block by block as it is asked for. */
export class Openings {
  private static readonly known = new WeakMap<ServiceCalendar, Openings>();

  private readonly zone: string;
  private readonly blocks = new Map<number, OpenBlock>();
  private readonly intervalsByWeekday: WeeklyInterval[][];
  /** Wall-clock minute from which a day is closed, by days since 1970. */
  private readonly closedFrom = new Map<number, number>();

  /** The openings of a calendar. They are kept as long as the calendar object, which must not be changed after. */
  static of(calendar: ServiceCalendar): Openings {
    let openings = Openings.known.get(calendar);
    if (!openings) {
      openings = new Openings(calendar);
      Openings.known.set(calendar, openings);
    }
    return openings;
  }

  private constructor(calendar: ServiceCalendar) {
    const { zone, hours, holidays, closed } = calendar;
    this.zone = zone;
    const intervals = hours === 'around-the-clock' ? [] : hours;
    this.intervalsByWeekday = [1, 2, 3, 4, 5, 6, 7].map(weekday =>
      intervals.filter(interval => interval.weekday === weekday),
    );
    for (const date of holidays) this.close(date, 0);
    for (const { date, fromMinute } of closed) this.close(date, fromMinute);
  }

  private close(date: string, fromMinute: number) {
    const day = Date.parse(`${date}T00:00:00Z`) / DAY;
    const known = this.closedFrom.get(day);
    if (known === undefined || fromMinute < known) {
      this.closedFrom.set(day, fromMinute);
    }
  }

  /** False where the calendar has no hours at all, so that looking for the next opening would never end. */
  get everOpen(): boolean {
    return this.intervalsByWeekday.some(intervals => intervals.length > 0);
  }

  /** The openings of the block with this number: instants `[number * BLOCK, (number + 1) * BLOCK)`. */
  block(number: number): OpenBlock {
    let block = this.blocks.get(number);
    if (!block) {
      block = this.workOut(number);
      this.blocks.set(number, block);
    }
    return block;
  }

  private workOut(number: number): OpenBlock {
    const found: TimeRange[] = [];
    for (const span of spansOfBlock(this.zone, number)) {
      // Read off the wall: while the clocks are left alone, wall time is UTC plus a constant. An hour that the clocks
      // skip lies between two spans and is never open; one they show twice lies in both.
      const wallFrom = span.from + span.offset;
      const wallTo = span.to + span.offset;
      for (const opening of this.wallOpenings(wallFrom, wallTo)) {
        found.push({
          from: Math.max(opening.from, wallFrom) - span.offset,
          to: Math.min(opening.to, wallTo) - span.offset,
        });
      }
    }
    return new OpenBlock(mergeRanges(found));
  }

  /** Openings that may touch `[from, to)`, all in milliseconds of wall-clock time since 1970-01-01 00:00 on the wall. */
  private wallOpenings(from: number, to: number): TimeRange[] {
    const openings: TimeRange[] = [];
    // An opening lasts into the next day at most, so those of the day before are the earliest to look at.
    const firstDay = Math.floor(from / DAY) - 1;
    for (let day = firstDay; day * DAY < to; day++) {
      // 1970-01-01 was a Thursday.
      const weekday = (((day + 3) % 7) + 7) % 7;
      const closedFrom = this.closedFrom.get(day) ?? Infinity;
      for (const interval of this.intervalsByWeekday[weekday]) {
        openings.push({
          from: day * DAY + interval.fromMinute * MINUTE,
          to: day * DAY + Math.min(interval.toMinute, closedFrom) * MINUTE,
        });
      }
    }
    return openings;
  }
}
