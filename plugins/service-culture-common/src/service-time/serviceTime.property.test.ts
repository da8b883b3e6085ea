import fc from 'fast-check';
import { elapsedServiceTime } from './elapsedServiceTime';
import { BLOCK } from './zoneOffsets';
import { openRanges } from './openRanges';
import type {
  Closing,
  ServiceCalendar,
  WeeklyInterval,
} from './ServiceCalendar';
import { serviceDeadline } from './serviceDeadline';
import type { TimeRange } from './TimeRange';
import { slowDeadline, slowElapsed } from './__testUtils__/slowReference';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Days around which the clocks of a zone change, and days that no clock changes on: leap day, new year. */
const PLACES: Record<string, string[]> = {
  'Europe/Berlin': ['2026-03-29', '2026-10-25', '2024-02-29', '2026-12-31'],
  'America/New_York': ['2026-03-08', '2026-11-01', '2028-02-29'],
  'Europe/London': ['2026-03-29', '2026-10-25', '2024-02-29'],
  // Until 2019 the clocks changed at midnight: 00:00 did not exist, and 23:00 came twice.
  'America/Sao_Paulo': ['2018-11-04', '2018-02-18', '2017-10-15'],
  // Half an hour of daylight saving.
  'Australia/Lord_Howe': ['2026-04-05', '2026-10-04', '2024-02-29'],
  'Asia/Kolkata': ['2026-01-01', '2024-02-29'],
  // The clocks went from 00:01 back to 23:01 of the day before.
  'America/St_Johns': ['2010-11-07', '2010-03-14'],
  // There was no 30 December 2011.
  'Pacific/Apia': ['2011-12-30'],
};

/** Openings are worked out in blocks; a range over the border of two must not show it. */
const BLOCK_BORDER = new Date(320 * BLOCK).toISOString().slice(0, 10);

const day = (date: string, add: number) =>
  new Date(Date.parse(date) + add * DAY).toISOString().slice(0, 10);

const interval: fc.Arbitrary<WeeklyInterval> = fc
  .record({
    weekday: fc.integer({ min: 1, max: 7 }),
    // Most clocks change between midnight and three, and whole hours are what people write.
    fromMinute: fc.oneof(
      fc.integer({ min: 0, max: 1439 }),
      fc.constantFrom(0, 60, 90, 120, 150, 180, 480, 1320, 1380, 1410),
    ),
    length: fc.oneof(
      fc.integer({ min: 1, max: 1440 }),
      fc.constantFrom(30, 60, 240, 480, 600, 1440),
    ),
  })
  .map(({ weekday, fromMinute, length }) => ({
    weekday,
    fromMinute,
    toMinute: fromMinute + length,
  }));

const everyDay = (fromMinute: number, toMinute: number) =>
  [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, fromMinute, toMinute }));

const always = (hours: ServiceCalendar['hours']) => fc.constant(hours);
const hours = fc.oneof(
  fc.array(interval, { maxLength: 12 }),
  always(everyDay(0, 1440)),
  always(everyDay(22 * 60, 30 * 60)),
  always(everyDay(23 * 60, 24 * 60 + 90)),
  always([...everyDay(8 * 60, 12 * 60), ...everyDay(13 * 60, 18 * 60)]),
  always('around-the-clock'),
);

interface Case {
  calendar: ServiceCalendar;
  from: number;
  to: number;
  takenOut: TimeRange[];
}

function cases(zone: string): fc.Arbitrary<Case> {
  const instant = (place: string) =>
    fc
      .tuple(
        fc.integer({ min: -2 * DAY, max: 3 * DAY }),
        fc.constantFrom(1, MINUTE, 30 * MINUTE),
      )
      .map(
        ([offset, grain]) =>
          Date.parse(place) + Math.floor(offset / grain) * grain,
      );
  return fc.constantFrom(...PLACES[zone], BLOCK_BORDER).chain(place =>
    fc
      .record({
        hours,
        holidays: fc.array(
          fc.integer({ min: -3, max: 3 }).map(add => day(place, add)),
          { maxLength: 2 },
        ),
        closed: fc.array(
          fc.record<Closing>({
            date: fc.integer({ min: -3, max: 3 }).map(add => day(place, add)),
            fromMinute: fc.constantFrom(0, 30, 90, 150, 14 * 60, 23 * 60),
          }),
          { maxLength: 2 },
        ),
        ends: fc.tuple(instant(place), instant(place)),
        takenOut: fc.array(
          fc
            .tuple(instant(place), instant(place))
            .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
          { maxLength: 3 },
        ),
      })
      .map(found => ({
        calendar: {
          zone,
          hours: found.hours,
          holidays: found.holidays,
          closed: found.closed,
        },
        from: Math.min(...found.ends),
        to: Math.max(...found.ends),
        takenOut: found.takenOut,
      })),
  );
}

const RUNS = { numRuns: 150 };

describe.each(Object.keys(PLACES))('Service time in %s', zone => {
  it('is what looking at the clock on the wall every minute gives', () => {
    fc.assert(
      fc.property(cases(zone), ({ calendar, from, to, takenOut }) => {
        expect(elapsedServiceTime(calendar, from, to)).toBe(
          slowElapsed(calendar, from, to),
        );
        expect(elapsedServiceTime(calendar, from, to, takenOut)).toBe(
          slowElapsed(calendar, from, to, takenOut),
        );
      }),
      RUNS,
    );
  });

  it('has passed at the deadline, and not one millisecond before', () => {
    fc.assert(
      fc.property(
        cases(zone),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ calendar, from, to, takenOut }, share) => {
          const all = elapsedServiceTime(calendar, from, to, takenOut);
          const amount = Math.ceil(all * share);
          const due = serviceDeadline(calendar, from, amount, takenOut)!;
          expect(due).toBe(slowDeadline(calendar, from, amount, takenOut, to));
          expect(elapsedServiceTime(calendar, from, due, takenOut)).toBe(
            amount,
          );
          expect(elapsedServiceTime(calendar, from, due - 1, takenOut)).toBe(
            Math.max(amount - 1, 0),
          );
        },
      ),
      RUNS,
    );
  });

  it('of two stretches that follow each other adds up', () => {
    fc.assert(
      fc.property(
        cases(zone),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ calendar, from, to, takenOut }, share) => {
          const between = Math.floor(from + (to - from) * share);
          expect(
            elapsedServiceTime(calendar, from, between, takenOut) +
              elapsedServiceTime(calendar, between, to, takenOut),
          ).toBe(elapsedServiceTime(calendar, from, to, takenOut));
        },
      ),
      RUNS,
    );
  });

  it('is the length of the openings, which are ordered and apart from each other', () => {
    fc.assert(
      fc.property(cases(zone), ({ calendar, from, to }) => {
        const ranges = openRanges(calendar, from, to);
        let end = -Infinity;
        let length = 0;
        for (const range of ranges) {
          expect(range.from).toBeGreaterThan(end);
          expect(range.to).toBeGreaterThan(range.from);
          length += range.to - range.from;
          end = range.to;
        }
        expect(length).toBe(elapsedServiceTime(calendar, from, to));
        expect(ranges.every(r => r.from >= from && r.to <= to)).toBe(true);
      }),
      RUNS,
    );
  });

  it('over years is the sum of its days, and its deadline is found', () => {
    const somewhen = fc.integer({
      min: Date.parse('2008-01-01'),
      max: Date.parse('2032-01-01'),
    });
    fc.assert(
      fc.property(
        cases(zone),
        somewhen,
        fc.integer({ min: 0, max: 1000 * DAY }),
        ({ calendar, takenOut }, from, length) => {
          const to = from + length;
          let sum = 0;
          for (let t = from; t < to; t += DAY) {
            const next = Math.min(t + DAY, to);
            sum += elapsedServiceTime(calendar, t, next, takenOut);
          }
          const all = elapsedServiceTime(calendar, from, to, takenOut);
          expect(all).toBe(sum);
          const due = serviceDeadline(calendar, from, all, takenOut)!;
          expect(due).toBeLessThanOrEqual(to);
          expect(elapsedServiceTime(calendar, from, due, takenOut)).toBe(all);
          expect(elapsedServiceTime(calendar, from, due - 1, takenOut)).toBe(
            Math.max(all - 1, 0),
          );
        },
      ),
      { numRuns: 30 },
    );
  });
});
