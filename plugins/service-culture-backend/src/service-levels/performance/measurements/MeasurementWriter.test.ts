import type { MeasuredInterval } from '@service-culture/plugin-service-culture-node';
import { elapsedServiceTime } from '@service-culture/plugin-service-culture-common';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { OFFICE_HOURS, service, target } from '../../../__testUtils__/company';
import { describeEachDatabase } from '../../../__testUtils__/databases';
import { openServiceLevels } from '../../../__testUtils__/serviceLevels';
import { dayOf } from '../totals';
import { DatabaseMeasurementStore } from './DatabaseMeasurementStore';
import { MeasurementWriter } from './MeasurementWriter';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
// Clocks in Berlin spring forward on 29 March.
const BEGIN = Date.parse('2026-03-23T00:00:00Z');
const NOW = BEGIN + 14 * DAY;
const EMAIL = 'component:default/email';

const SERVICE = service('email', {
  targets: [target('availability', 99, null)],
  availabilitySource: { source: 'monitoring', key: 'mail' },
});
const CALENDAR = {
  zone: 'Europe/Berlin',
  hours: OFFICE_HOURS,
  holidays: [],
  closed: [],
};

async function open(knex: Knex) {
  for (const table of [
    'service_levels_measurements',
    'service_levels_measured_services',
    'service_levels_totals',
    'service_levels_agreements',
    'service_levels_levels',
    'projection_services',
  ]) {
    await knex(table).delete();
  }
  const room = openServiceLevels(knex, NOW);
  await room.promise([SERVICE]);
  await room.sources.register('monitoring', HOUR, null);
  const writer = new MeasurementWriter({
    store: new DatabaseMeasurementStore(knex),
    agreements: room.agreements,
    now: () => room.clock.now,
  });
  return { ...room, writer };
}

const interval = (
  from: number,
  to: number,
  good: boolean,
  key = 'mail',
): MeasuredInterval => ({
  key,
  from: new Date(from).toISOString(),
  to: new Date(to).toISOString(),
  good,
});

async function stored(knex: Knex): Promise<Record<string, number>> {
  const rows = await knex('service_levels_totals')
    .where('figure', 'like', 'availability.%')
    .select('*');
  return Object.fromEntries(
    rows
      .filter(({ count }) => Number(count) > 0)
      .map(({ day, figure, count }) => [`${day} ${figure}`, Number(count)]),
  );
}

/** Minute by minute: open? measured at all? ever measured as down? */
function replayed(intervals: readonly MeasuredInterval[]) {
  const totals: Record<string, number> = {};
  for (let at = BEGIN; at < NOW; at += MINUTE) {
    const touching = intervals.filter(
      ({ from, to }) => Date.parse(from) <= at && at < Date.parse(to),
    );
    if (
      touching.length > 0 &&
      elapsedServiceTime(CALENDAR, at, at + MINUTE) > 0
    ) {
      const kind = touching.every(({ good }) => good) ? 'met' : 'breached';
      const key = `${dayOf(at, 'Europe/Berlin')} availability.${kind}`;
      totals[key] = (totals[key] ?? 0) + MINUTE;
    }
  }
  return totals;
}

const arbitraryInterval = fc
  .record({
    from: fc.integer({ min: 0, max: 13 * 24 * 60 }),
    length: fc.integer({ min: 1, max: 3 * 24 * 60 }),
    good: fc.boolean(),
  })
  .map(({ from, length, good }) =>
    interval(
      BEGIN + from * MINUTE,
      Math.min(NOW, BEGIN + (from + length) * MINUTE),
      good,
    ),
  );

/** Of two that begin together the one read last counts; that is asked in a test of its own. */
const someIntervals = fc.uniqueArray(arbitraryInterval, {
  maxLength: 12,
  selector: ({ from }) => from,
});

describeEachDatabase('MeasurementWriter', createDatabase => {
  it('counts as a replay minute by minute does, in whatever order and however often measurements arrive', async () => {
    const knex = await createDatabase();
    await fc.assert(
      fc.asyncProperty(
        someIntervals,
        fc.integer({ min: 1, max: 5 }),
        async (intervals, atOnce) => {
          const { writer } = await open(knex);
          const [first, second] = [intervals.slice(0, 4), intervals.slice(4)];
          await writer.write('monitoring', first);
          // Whoever is measured is often known later than the first measurements.
          await writer.reassign([SERVICE]);
          for (let at = 0; at < second.length; at += atOnce) {
            await writer.write('monitoring', second.slice(at, at + atOnce));
          }
          const expected = replayed(intervals);
          expect(await stored(knex)).toEqual(expected);
          const again = await writer.write(
            'monitoring',
            [...intervals].reverse(),
          );
          expect([again.stored, again.services]).toEqual([0, []]);
          expect(await stored(knex)).toEqual(expected);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('replaces a measurement by one that begins at the same instant', async () => {
    const knex = await createDatabase();
    const { writer } = await open(knex);
    await writer.reassign([SERVICE]);
    const nine = Date.parse('2026-03-24T08:00:00Z');
    await writer.write('monitoring', [interval(nine, nine + 4 * HOUR, false)]);
    await writer.write('monitoring', [interval(nine, nine + HOUR, true)]);
    expect(await stored(knex)).toEqual({ '2026-03-24 availability.met': HOUR });
  });

  it('takes away what was counted when the service is measured elsewhere', async () => {
    const knex = await createDatabase();
    const { writer } = await open(knex);
    await writer.reassign([SERVICE]);
    const nine = Date.parse('2026-03-24T08:00:00Z');
    await writer.write('monitoring', [
      interval(nine, nine + HOUR, true),
      interval(nine, nine + 2 * HOUR, false, 'other'),
    ]);
    const elsewhere = service('email', {
      availabilitySource: { source: 'monitoring', key: 'other' },
    });
    expect(await writer.reassign([elsewhere])).toEqual([EMAIL]);
    expect(await stored(knex)).toEqual({
      '2026-03-24 availability.breached': 2 * HOUR,
    });
    expect(await writer.reassign([elsewhere])).toEqual([]);
    expect(await writer.reassign([service('email')])).toEqual([EMAIL]);
    expect(await stored(knex)).toEqual({});
  });

  it('refuses what is no measurement, with its field and reason, and stores the others', async () => {
    const knex = await createDatabase();
    const { writer } = await open(knex);
    await writer.reassign([SERVICE]);
    const nine = Date.parse('2026-03-24T08:00:00Z');
    const { stored: count, refused } = await writer.write('monitoring', [
      interval(nine, nine, true),
      interval(NOW, NOW + HOUR, true),
      interval(nine - 400 * DAY, nine, true),
      { ...interval(nine, nine + HOUR, true), good: 'yes' },
      null,
      interval(nine, nine + HOUR, true),
    ]);
    expect(count).toBe(1);
    expect(refused.map(({ index, field }) => [index, field])).toEqual([
      [0, 'to'],
      [1, 'to'],
      [2, 'to'],
      [3, 'good'],
      [4, ''],
    ]);
  });

  it('shows no data while less than 95 % of the service time was measured, and a level in time from there on', async () => {
    const knex = await createDatabase();
    const { writer, service: room, comparisons, clock } = await open(knex);
    await writer.reassign([SERVICE]);
    // Wednesday 18:00 in Berlin: 30 hours of service time since Monday.
    clock.now = Date.parse('2026-03-25T17:00:00Z');
    const monday = Date.parse('2026-03-23T07:00:00Z');
    const window = { from: '2026-03-23', to: '2026-03-26' };
    await writer.write('monitoring', [
      interval(monday, monday + 10 * HOUR, true),
      interval(monday + DAY, monday + DAY + 10 * HOUR, true),
      interval(monday + 2 * DAY, monday + 2 * DAY + 8 * HOUR, true),
    ]);
    const before = await room.performance(EMAIL, window);
    expect(before.availability).toMatchObject({
      measured: 28 * HOUR,
      serviceTime: 30 * HOUR,
      share: null,
    });
    expect(before.levels).toMatchObject([
      { metric: 'availability', status: 'no-data', attainment: null },
    ]);

    await writer.write('monitoring', [
      interval(monday + 2 * DAY + 8 * HOUR, monday + 2 * DAY + 9 * HOUR, false),
    ]);
    const { levels, availability } = await room.performance(EMAIL, window);
    expect(availability).toMatchObject({ good: 28 * HOUR, coverage: 29 / 30 });
    expect(levels).toMatchObject([
      {
        met: 28 * HOUR,
        breached: HOUR,
        unit: 'milliseconds',
        coverage: 29 / 30,
        status: 'missing',
        // 1 % of 29 h may be lost, and an hour was.
        missesLeft: 0.29 * HOUR - HOUR,
      },
    ]);
    // The source falls silent: what is shown on Thursday at 08:05 is not shown any more at 10:00.
    const later = { ...window, to: '2026-03-27' };
    const statusAt = async (at: string) => {
      clock.now = Date.parse(at);
      return (await room.performance(EMAIL, later)).levels[0].status;
    };
    expect(await statusAt('2026-03-26T07:05:00Z')).toBe('missing');
    expect(await statusAt('2026-03-26T09:00:00Z')).toBe('no-data');

    const { points } = await comparisons.trend(EMAIL, {
      figure: 'availability',
      by: 'day',
      window,
    });
    expect(points.map(({ good, share }) => [good! / HOUR, share])).toEqual([
      [10, 1],
      [10, 1],
      // Of this day only nine of ten hours were measured.
      [8, null],
    ]);
    const page = await room.services(
      { window: 'month', orderBy: 'status', limit: 10 },
      new Set([EMAIL]),
    );
    // Of March more is missing than was measured.
    expect(page.items[0].status).toBe('no-data');
  });
});
