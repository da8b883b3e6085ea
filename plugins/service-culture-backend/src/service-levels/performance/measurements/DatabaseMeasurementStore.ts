import type { Knex } from 'knex';
import { inChunks } from '../../../database';
import type { Measurement, MeasuredDay } from './measuredDays';
import type { MeasuredKey, MeasurementStore } from './MeasurementStore';

const FIGURES = ['availability.met', 'availability.breached'];

/** `MeasurementStore` over knex. */
export class DatabaseMeasurementStore implements MeasurementStore {
  constructor(private readonly knex: Knex) {}

  transaction<T>(work: (tx: Knex.Transaction) => Promise<T>): Promise<T> {
    return this.knex.transaction(work);
  }

  async lockSource(tx: Knex.Transaction, source: string) {
    await tx('service_levels_sources')
      .where({ source })
      .forUpdate()
      .first('source');
  }

  async beginningAt(
    tx: Knex.Transaction,
    measured: MeasuredKey,
    instants: readonly number[],
  ) {
    const found: Measurement[] = [];
    await inChunks(instants, async chunk => {
      const rows = await tx('service_levels_measurements')
        .where(identity(measured))
        .whereIn('from_at', chunk)
        .select('*');
      found.push(...rows.map(toMeasurement));
    });
    return found;
  }

  async touching(
    tx: Knex.Transaction,
    measured: MeasuredKey,
    from: number,
    to: number,
  ) {
    const rows = await tx('service_levels_measurements')
      .where(identity(measured))
      .where('to_at', '>', from)
      .where('from_at', '<', to)
      .select('*');
    return rows.map(toMeasurement);
  }

  async save(
    tx: Knex.Transaction,
    measured: MeasuredKey,
    measurements: readonly Measurement[],
  ) {
    await inChunks(measurements, chunk =>
      tx('service_levels_measurements')
        .insert(
          chunk.map(({ from, to, good }) => ({
            ...identity(measured),
            from_at: from,
            to_at: to,
            good,
          })),
        )
        .onConflict(['source', 'key', 'from_at'])
        .merge(['to_at', 'good']),
    );
  }

  async servicesOf(tx: Knex.Transaction, measured: MeasuredKey) {
    return tx('service_levels_measured_services')
      .where(identity(measured))
      .orderBy('service')
      .pluck('service');
  }

  async counted() {
    const rows = await this.knex('service_levels_measured_services').select(
      '*',
    );
    return new Map(
      rows.map(({ service, source, key }) => [service, { source, key }]),
    );
  }

  async assign(
    tx: Knex.Transaction,
    service: string,
    measured: MeasuredKey | null,
  ) {
    await tx('service_levels_measured_services').where({ service }).delete();
    await tx('service_levels_totals')
      .where({ service })
      .whereIn('figure', FIGURES)
      .delete();
    if (measured) {
      await tx('service_levels_measured_services').insert({
        service,
        ...identity(measured),
      });
    }
    await grow(tx, service);
  }

  async replaceDays(
    tx: Knex.Transaction,
    service: string,
    first: string,
    last: string,
    days: ReadonlyMap<string, MeasuredDay>,
  ) {
    await tx('service_levels_totals')
      .where({ service })
      .whereIn('figure', FIGURES)
      .whereBetween('day', [first, last])
      .delete();
    const rows = [...days]
      .filter(([day]) => day >= first && day <= last)
      .flatMap(([day, { good, bad }]) =>
        [good, bad].map((count, at) => ({
          service,
          day,
          figure: FIGURES[at],
          level: 0,
          department: '',
          count,
          sum: 0,
        })),
      );
    await inChunks(rows, chunk => tx('service_levels_totals').insert(chunk));
    await grow(tx, service);
  }
}

function identity({ source, key }: MeasuredKey) {
  return { source, key };
}

function toMeasurement(row: any): Measurement {
  return {
    from: Number(row.from_at),
    to: Number(row.to_at),
    good: Boolean(row.good),
  };
}

async function grow(tx: Knex.Transaction, service: string) {
  await tx('service_levels_revisions')
    .insert({ service, revision: 1 })
    .onConflict('service')
    .merge({ revision: tx.raw('service_levels_revisions.revision + 1') });
}
