import type { Knex } from 'knex';
import { inChunks } from '../../../database';
import type { FiguresStore, OutcomeQuery, OutcomeRow } from './FiguresStore';
import type { Days } from './resolveWindow';
import type { Total } from './Totals';

const TIME_FIGURES = [
  'first-response.met',
  'first-response.breached',
  'resolution.met',
  'resolution.breached',
];

const EVERY_OUTCOME = ['met', 'breached', 'running', 'at-risk', 'counted'];

/** Outcomes that are more than the one of their name. */
const OUTCOMES: Record<string, string[] | undefined> = {
  running: ['running', 'at-risk'],
};

/** `FiguresStore` over knex. */
export class DatabaseFiguresStore implements FiguresStore {
  constructor(private readonly knex: Knex) {}

  async totals(service: string, days: Days) {
    const rows = await this.knex('service_levels_totals')
      .where({ service })
      .andWhere(inDaysOrNow(days))
      .groupBy('day', 'figure', 'level')
      .select('day', 'figure', 'level')
      .sum({ count: 'count', sum: 'sum' });
    return rows.map(toTotal);
  }

  async totalsOfAll(days: Days) {
    const found = new Map<string, Total[]>();
    const add = (rows: any[], day: string) => {
      for (const row of rows) {
        const known = found.get(row.service) ?? [];
        known.push(toTotal({ ...row, day }));
        found.set(row.service, known);
      }
    };
    const summed = () =>
      this.knex('service_levels_totals')
        .groupBy('service', 'figure', 'level')
        .select('service', 'figure', 'level')
        .sum({ count: 'count', sum: 'sum' });
    add(await summed().whereBetween('day', [days.first, days.last]), days.last);
    add(await summed().where('day', ''), '');
    return found;
  }

  async trends(services: readonly string[], days: Days) {
    const found = new Map<
      string,
      { day: string; met: number; breached: number }[]
    >();
    await inChunks(services, async chunk => {
      const rows: any[] = await this.knex('service_levels_totals')
        .whereIn('service', chunk)
        .whereIn('figure', TIME_FIGURES)
        .whereBetween('day', [days.first, days.last])
        .groupBy('service', 'day', 'figure')
        .orderBy(['service', 'day'])
        .select('service', 'day', 'figure')
        .sum({ count: 'count' });
      for (const { service, day, figure, count } of rows) {
        const trend = found.get(service) ?? [];
        let point = trend[trend.length - 1];
        if (point?.day !== day) {
          point = { day, met: 0, breached: 0 };
          trend.push(point);
        }
        point[figure.endsWith('.met') ? 'met' : 'breached'] += Number(count);
        found.set(service, trend);
      }
    });
    return found;
  }

  async revision(service: string) {
    const row = await this.knex('service_levels_revisions')
      .where({ service })
      .first('revision');
    return row ? Number(row.revision) : 0;
  }

  async outcomes(
    query: OutcomeQuery,
    after: { day: string; ticketId: number } | null,
    limit: number,
  ) {
    const rows = await this.behind(query)
      .modify(outcomes => {
        if (after) {
          outcomes.where(position =>
            position
              .where('day', '<', after.day)
              .orWhere(sameDay =>
                sameDay
                  .where('day', after.day)
                  .where('ticket_id', '<', after.ticketId),
              ),
          );
        }
      })
      .orderBy([
        { column: 'day', order: 'desc' },
        { column: 'ticket_id', order: 'desc' },
      ])
      .limit(limit)
      .select('*');
    return rows.map(toOutcomeRow);
  }

  async countOutcomes({
    service,
    metric,
    levels,
    outcome,
    days,
  }: OutcomeQuery) {
    const names = outcome ? OUTCOMES[outcome] ?? [outcome] : EVERY_OUTCOME;
    const query = this.knex('service_levels_totals')
      .where({ service })
      .whereIn(
        'figure',
        names.map(name => `${metric}.${name}`),
      );
    if (levels) {
      query.whereIn('level', levels);
    }
    if (days) {
      query.whereBetween('day', [days.first, days.last]);
    } else {
      query.where('day', '');
    }
    const [{ total }] = await query.sum({ total: 'count' });
    return Number(total ?? 0);
  }

  async sourcesOf(service: string) {
    return this.knex('service_levels_service_keys')
      .where({ service })
      .distinct()
      .orderBy('source')
      .pluck('source');
  }

  async countingFor(service: string) {
    return this.knex('service_levels_service_keys as seen')
      .leftJoin('projection_service_keys as named', join =>
        join
          .on('named.source', 'seen.source')
          .andOn('named.key', 'seen.service_key'),
      )
      .whereNot('seen.service', service)
      .andWhere(its =>
        its
          .where('named.service', service)
          .orWhere(ref =>
            ref.whereNull('named.service').where('seen.service_key', service),
          ),
      )
      .distinct('seen.source')
      .pluck('seen.source');
  }

  /** The outcomes that make up a figure. */
  private behind({ service, metric, levels, outcome, days }: OutcomeQuery) {
    const query = this.knex('service_levels_outcomes').where({
      service,
      metric,
    });
    if (levels) {
      query.whereIn('level', levels);
    }
    if (outcome === 'overdue') {
      query.where({ outcome: 'breached', overdue: true });
    } else if (outcome) {
      query.whereIn('outcome', OUTCOMES[outcome] ?? [outcome]);
    }
    if (days) {
      query.whereBetween('day', [days.first, days.last]);
    }
    return query;
  }
}

function inDaysOrNow({ first, last }: Days) {
  return (query: Knex.QueryBuilder) =>
    query.whereBetween('day', [first, last]).orWhere('day', '');
}

function toTotal(row: any): Total {
  return {
    day: row.day,
    figure: row.figure,
    level: row.level,
    count: Number(row.count),
    sum: Number(row.sum),
  };
}

function toOutcomeRow(row: any): OutcomeRow {
  const instant = (value: unknown) => (value === null ? null : Number(value));
  return {
    ticketId: row.ticket_id,
    day: row.day,
    outcome: row.outcome,
    stoppedAt: instant(row.stopped_at),
    dueAt: instant(row.due_at),
    decidedAt: instant(row.decided_at),
  };
}
