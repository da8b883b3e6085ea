import type { Knex } from 'knex';
import type { ProjectedService } from '../../../projection';
import type { AgreementStore } from '../../agreements';
import type { WriteResult } from '../tickets';
import { dayOf } from '../totals';
import { measuredDays, type Measurement } from './measuredDays';
import type { MeasuredKey, MeasurementStore } from './MeasurementStore';
import { parseMeasurement } from './parseMeasurement';

const DAY = 86_400_000;

/**
 * The only way into measurements and the totals of availability, which move in the same transaction. Writing the same
 * again changes nothing.
 */
export class MeasurementWriter {
  constructor(
    private readonly options: {
      store: MeasurementStore;
      agreements: AgreementStore;
      now: () => number;
    },
  ) {}

  /** @param also - runs in the same transaction, after the measurements: for a source's cursor */
  async write(
    source: string,
    inputs: readonly unknown[],
    also?: (tx: Knex.Transaction, result: WriteResult) => Promise<void>,
  ): Promise<WriteResult> {
    const result: WriteResult = {
      stored: 0,
      unchanged: 0,
      unassigned: 0,
      refused: [],
      services: [],
    };
    const byKey = new Map<string, Map<number, Measurement>>();
    inputs.forEach((input, index) => {
      const parsed = parseMeasurement(input, this.options.now());
      if ('field' in parsed) {
        const key = (input as { key?: unknown } | null)?.key;
        result.refused.push({
          index,
          externalId: typeof key === 'string' ? key : null,
          ...parsed,
        });
        return;
      }
      const { key, ...measurement } = parsed.measurement;
      const known = byKey.get(key) ?? new Map<number, Measurement>();
      known.set(measurement.from, measurement);
      byKey.set(key, known);
    });
    const { store } = this.options;
    await store.transaction(async tx => {
      await store.lockSource(tx, source);
      for (const [key, measurements] of byKey) {
        await this.save(
          tx,
          { source, key },
          [...measurements.values()],
          result,
        );
      }
      await also?.(tx, result);
    });
    return result;
  }

  /** Counts for each service what it names as its measurement now; nothing where it names none. */
  async reassign(services: readonly ProjectedService[]): Promise<string[]> {
    const { store } = this.options;
    const counted = await store.counted();
    const moved: string[] = [];
    for (const { ref, promise } of services) {
      const before = counted.get(ref);
      const named = promise.availabilitySource;
      if (before?.source !== named?.source || before?.key !== named?.key) {
        await store.transaction(async tx => {
          // Whoever is writing now would count for the services of before.
          for (const source of [before, named].flatMap(each => each ?? [])) {
            await store.lockSource(tx, source.source);
          }
          await store.assign(tx, ref, named);
          if (named) {
            await this.count(tx, ref, named, -Infinity, Infinity);
          }
        });
        moved.push(ref);
      }
    }
    return moved;
  }

  private async save(
    tx: Knex.Transaction,
    measured: MeasuredKey,
    measurements: Measurement[],
    result: WriteResult,
  ): Promise<void> {
    const { store } = this.options;
    const known = new Map(
      (
        await store.beginningAt(
          tx,
          measured,
          measurements.map(({ from }) => from),
        )
      ).map(each => [each.from, each]),
    );
    const news = measurements.filter(({ from, to, good }) => {
      const before = known.get(from);
      return before?.to !== to || before.good !== good;
    });
    result.stored += news.length;
    result.unchanged += measurements.length - news.length;
    if (news.length === 0) {
      return;
    }
    await store.save(tx, measured, news);
    const from = Math.min(...news.map(each => each.from));
    const to = Math.max(
      ...news.map(each => Math.max(each.to, known.get(each.from)?.to ?? 0)),
    );
    for (const service of await store.servicesOf(tx, measured)) {
      await this.count(tx, service, measured, from, to);
      result.services.push(service);
    }
  }

  /** Counts the days of a service anew that the range touches. */
  private async count(
    tx: Knex.Transaction,
    service: string,
    measured: MeasuredKey,
    from: number,
    to: number,
  ): Promise<void> {
    const { store, agreements } = this.options;
    const history = (await agreements.histories([service], tx)).get(service);
    if (!history) {
      return;
    }
    // Whole days, whatever the zone: those around the range are read, only its own are written.
    const measurements = await store.touching(
      tx,
      measured,
      Number.isFinite(from) ? from - 2 * DAY : Number.MIN_SAFE_INTEGER,
      Number.isFinite(to) ? to + 2 * DAY : Number.MAX_SAFE_INTEGER,
    );
    const zones = history.map(({ calendar }) => calendar.zone);
    const days = (at: number, otherwise: string) =>
      Number.isFinite(at)
        ? zones.map(zone => dayOf(at, zone)).sort()
        : [otherwise];
    await store.replaceDays(
      tx,
      service,
      days(from, '0000-01-01')[0],
      days(to, '9999-12-31').at(-1)!,
      measuredDays(measurements, history),
    );
  }
}
