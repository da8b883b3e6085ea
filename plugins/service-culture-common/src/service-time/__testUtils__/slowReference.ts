import type { ServiceCalendar } from '../ServiceCalendar';
import type { TimeRange } from '../TimeRange';

const MINUTE = 60_000;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

interface WallClock {
  date: string;
  dateBefore: string;
  weekday: number;
  minute: number;
}

/** A clock on the wall of a zone, with what it was already seen to read. */
interface Wall {
  clock: Intl.DateTimeFormat;
  seen: Map<number, WallClock>;
}

const walls = new Map<string, Wall>();

function wallOf(zone: string): Wall {
  let wall = walls.get(zone);
  if (!wall) {
    const clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    wall = { clock, seen: new Map() };
    walls.set(zone, wall);
  }
  return wall;
}

function dayBefore(date: string): string {
  const day = new Date(`${date}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

/** What the clock on the wall reads, asked of the platform and of nothing of ours. */
function wallClock(zone: string, t: number): WallClock {
  const { clock, seen } = wallOf(zone);
  let reading = seen.get(t);
  if (!reading) {
    const parts = Object.fromEntries(
      clock.formatToParts(t).map(part => [part.type, part.value]),
    );
    const date = `${parts.year}-${parts.month}-${parts.day}`;
    reading = {
      date,
      dateBefore: dayBefore(date),
      weekday: WEEKDAYS.indexOf(parts.weekday) + 1,
      minute: Number(parts.hour) * 60 + Number(parts.minute),
    };
    seen.set(t, reading);
  }
  return reading;
}

/** Whether a day's own openings are open at a minute counted from its midnight (over 1440: the night after it). */
function opensOn(
  calendar: ServiceCalendar,
  date: string,
  weekday: number,
  minute: number,
): boolean {
  if (calendar.hours === 'around-the-clock') return true;
  if (calendar.holidays.includes(date)) return false;
  if (
    calendar.closed.some(
      closing => closing.date === date && minute >= closing.fromMinute,
    )
  ) {
    return false;
  }
  return calendar.hours.some(
    interval =>
      interval.weekday === weekday &&
      interval.fromMinute <= minute &&
      minute < interval.toMinute,
  );
}

/** Whether the service is open in the minute of UTC that begins at `minuteStart`. */
export function isOpen(calendar: ServiceCalendar, minuteStart: number) {
  const { date, dateBefore, weekday, minute } = wallClock(
    calendar.zone,
    minuteStart,
  );
  return (
    opensOn(calendar, date, weekday, minute) ||
    opensOn(
      calendar,
      dateBefore,
      weekday === 1 ? 7 : weekday - 1,
      minute + 1440,
    )
  );
}

/** The next instant after `t` at which anything may change: a minute begins, or a range of `takenOut` begins or ends. */
function nextBorder(t: number, takenOut: TimeRange[]): number {
  const minuteEnd = (Math.floor(t / MINUTE) + 1) * MINUTE;
  const borders = takenOut.flatMap(range => [range.from, range.to]);
  return Math.min(minuteEnd, ...borders.filter(border => border > t));
}

/** Whether service time runs from `t` to the next border. */
function runs(calendar: ServiceCalendar, t: number, takenOut: TimeRange[]) {
  return (
    !takenOut.some(range => range.from <= t && t < range.to) &&
    isOpen(calendar, Math.floor(t / MINUTE) * MINUTE)
  );
}

/** Service time in `[from, to)` outside `takenOut`, by looking at the wall clock every minute. */
export function slowElapsed(
  calendar: ServiceCalendar,
  from: number,
  to: number,
  takenOut: TimeRange[] = [],
): number {
  let elapsed = 0;
  let t = from;
  while (t < to) {
    const end = Math.min(to, nextBorder(t, takenOut));
    if (runs(calendar, t, takenOut)) elapsed += end - t;
    t = end;
  }
  return elapsed;
}

/** The first instant at which {@link slowElapsed} reaches `amount`, or null where that is not before `giveUp`. */
export function slowDeadline(
  calendar: ServiceCalendar,
  from: number,
  amount: number,
  takenOut: TimeRange[],
  giveUp: number,
): number | null {
  let left = amount;
  let t = from;
  while (left > 0) {
    if (t >= giveUp) return null;
    const end = nextBorder(t, takenOut);
    if (runs(calendar, t, takenOut)) {
      if (end - t >= left) return t + left;
      left -= end - t;
    }
    t = end;
  }
  return t;
}
