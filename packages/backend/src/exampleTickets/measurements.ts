import { Random } from './Random';

/** What monitoring measures, as it is in this company: synthetic, like its tickets. */
export interface MeasuredProfile {
  /** Key of the service in monitoring: `service-culture/availability-source: monitoring/KEY`. */
  key: string;
  /** Outages a day, on average. */
  outages: number;
  /** Half of the outages are shorter than so many minutes. */
  minutes: number;
  /** Days ago, of which nothing was measured. */
  gap?: { from: number; to: number };
}

/** One keeps its promise, one misses it, and of one four days are missing. */
export const MEASURED: readonly MeasuredProfile[] = [
  { key: 'email', outages: 0.1, minutes: 6 },
  { key: 'wifi', outages: 1.1, minutes: 14 },
  { key: 'website', outages: 0.1, minutes: 5, gap: { from: 13, to: 9 } },
];

/** A span that was measured, as monitoring would export it. */
export interface MeasuredSpan {
  key: string;
  from: string;
  to: string;
  state: 'up' | 'down';
}

const DAY = 86_400_000;
const MINUTE = 60_000;

/** Whole minutes, as monitoring checks once a minute. */
const minute = (at: number) => Math.floor(at / MINUTE) * MINUTE;

/** Spans of one day of UTC, up to now. The same seed and day always give the same ones. */
function spansOfDay(
  seed: string,
  day: number,
  now: number,
  { key, outages, minutes }: MeasuredProfile,
): MeasuredSpan[] {
  const random = new Random(seed, 'measured', key, day);
  const start = day * DAY;
  const end = Math.min(start + DAY, minute(now));
  const spans: MeasuredSpan[] = [];
  const add = (from: number, to: number, state: MeasuredSpan['state']) => {
    if (from < Math.min(to, end)) {
      spans.push({
        key,
        from: new Date(from).toISOString(),
        to: new Date(Math.min(to, end)).toISOString(),
        state,
      });
    }
  };
  let at = start;
  let left = outages;
  while (random.chance(Math.min(left, 1))) {
    left -= 1;
    // People notice what is down while they work.
    const from = Math.max(
      at,
      minute(start + random.between(7, 16) * 60 * MINUTE),
    );
    const to =
      from + Math.max(1, Math.round(random.duration(minutes, 0.7))) * MINUTE;
    add(at, from, 'up');
    add(from, to, 'down');
    at = Math.min(to, start + DAY);
  }
  add(at, start + DAY, 'up');
  return spans;
}

/** What monitoring measured in the days up to now. */
export function measuredSpans(
  seed: string,
  now: Date,
  days: number,
): MeasuredSpan[] {
  const today = Math.floor(now.getTime() / DAY);
  return MEASURED.flatMap(profile => {
    const spans: MeasuredSpan[] = [];
    for (let day = today - days + 1; day <= today; day++) {
      const ago = today - day;
      const isGap =
        profile.gap && ago <= profile.gap.from && ago >= profile.gap.to;
      if (!isGap) {
        spans.push(...spansOfDay(seed, day, now.getTime(), profile));
      }
    }
    return spans;
  });
}
