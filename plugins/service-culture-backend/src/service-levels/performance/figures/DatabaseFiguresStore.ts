import type { Knex } from 'knex';
import { inChunks } from '../../../database';
import type {
  FiguresStore,
  OutcomeQuery,
  OutcomeRow,
  TotalsQuery,
} from './FiguresStore';
import type { Days } from './resolveWindow';
import type { Total } from './Totals';

const TIME_FIGURES = [
  'first-response.met',
  'first-response.breached',
  'resolution.met',
  'resolution.breached',
];

/** Outcomes that are decided when the clock stops: their `event_day` is not written. */
const DONE = ['met', 'counted'] as const;

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

  async summed({ service, days, by, department }: TotalsQuery) {
    const columns = ['figure', 'level', ...(by ? [by] : [])];
    const read = async (span: Knex.QueryCallback, day: string) => {
      const query = this.knex('service_levels_totals')
        .where({ service })
        .where(span)
        .groupBy(columns)
        .select(columns)
        .sum({ count: 'count', sum: 'sum' });
      if (department !== undefined) {
        query.where({ department });
      }
      const rows: any[] = await query;
      return rows.map(row => ({
        ...toTotal({ day, ...row }),
        department: row.department ?? '',
      }));
    };
    return [
      ...(await read(
        span => span.whereBetween('day', [days.first, days.last]),
        days.last,
      )),
      ...(await read(span => span.where('day', ''), '')),
    ];
  }

  async totalsOfAll(days: Days, services?: readonly string[]) {
    const found = new Map<string, Total[]>();
    const read = async (day: string, some?: readonly string[]) => {
      const query = this.knex('service_levels_totals')
        .groupBy('service', 'figure', 'level')
        .select('service', 'figure', 'level')
        .sum({ count: 'count', sum: 'sum' });
      if (some) {
        query.whereIn('service', some);
      }
      if (day === '') {
        query.where({ day });
      } else {
        query.whereBetween('day', [days.first, days.last]);
      }
      const rows: any[] = await query;
      for (const row of rows) {
        const known = found.get(row.service) ?? [];
        known.push(toTotal({ ...row, day }));
        found.set(row.service, known);
      }
    };
    for (const day of [days.last, '']) {
      if (services) {
        await inChunks(services, chunk => read(day, chunk));
      } else {
        await read(day);
      }
    }
    return found;
  }

  async countRequests(
    days: Days,
    { service, department }: { service?: string; department?: string },
  ) {
    const query = this.knex('service_levels_totals')
      .where({ figure: 'requests' })
      .whereBetween('day', [days.first, days.last]);
    if (service !== undefined) {
      query.where({ service });
    }
    if (department !== undefined) {
      query.where({ department });
    }
    const [counted] = await query.sum({ total: 'count' });
    return Number(counted.total ?? 0);
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

  async firstDay(service: string) {
    const row = await this.knex('service_levels_totals')
      .where({ service })
      .whereNot('day', '')
      // What was counted once and taken away again leaves a row of nothing.
      .where('count', '>', 0)
      .orderBy('day')
      .first('day');
    return row?.day;
  }

  async revision(service: string) {
    const row = await this.knex('service_levels_revisions')
      .where({ service })
      .first('revision');
    return row ? Number(row.revision) : 0;
  }

  async revisions() {
    const rows = await this.knex('service_levels_revisions').select(
      'service',
      'revision',
    );
    return new Map(
      rows.map(row => [row.service as string, Number(row.revision)]),
    );
  }

  async outcomes(
    query: OutcomeQuery,
    after: { day: string; ticketId: number } | null,
    limit: number,
  ) {
    if (query.by !== 'event') {
      return this.ordered(this.behind(query, 'day'), 'day', after, limit);
    }
    // What was met is in the order of the day it was decided and stopped; everything else has an index of its own.
    const rows = await this.ordered(
      this.behind(query, 'event_day'),
      'event_day',
      after,
      limit,
    );
    for (const outcome of query.metric === 'open' ? [] : DONE) {
      rows.push(
        ...(await this.ordered(
          this.behind({ ...query, outcome }, 'day'),
          'day',
          after,
          limit,
        )),
      );
    }
    return rows.sort(newestFirst).slice(0, limit);
  }

  /** The first rows after a position, newest first. */
  private async ordered(
    outcomes: Knex.QueryBuilder,
    day: 'day' | 'event_day',
    after: { day: string; ticketId: number } | null,
    limit: number,
  ): Promise<OutcomeRow[]> {
    if (after) {
      outcomes.where(position =>
        position
          .where(day, '<', after.day)
          .orWhere(sameDay =>
            sameDay
              .where(day, after.day)
              .where('ticket_id', '<', after.ticketId),
          ),
      );
    }
    const rows: any[] = await outcomes
      .orderBy([
        { column: day, order: 'desc' },
        { column: 'ticket_id', order: 'desc' },
      ])
      .limit(limit)
      .select('*');
    return rows.map(row => toOutcomeRow(row, day));
  }

  async countOutcomes(query: OutcomeQuery) {
    const { service, metric, levels, days, by, department } = query;
    const names = outcomesOf(query)?.map(name => `${metric}.${name}`);
    // What is open is spread by its opening and its state, a time by its stop alone.
    const figures =
      by === 'event' && metric !== 'open'
        ? [metric]
        : names ?? EVERY_OUTCOME.map(name => `${metric}.${name}`);
    const counts = this.knex(
      by === 'event' ? 'service_levels_spreads' : 'service_levels_totals',
    )
      .where({ service })
      .whereIn('figure', figures);
    if (levels) {
      counts.whereIn('level', levels);
    }
    if (department !== undefined) {
      counts.where({ department });
    }
    if (days) {
      counts.whereBetween('day', [days.first, days.last]);
    } else {
      counts.where('day', '');
    }
    const [{ total }] = await counts.sum({ total: 'count' });
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
  private behind(asked: OutcomeQuery, day: 'day' | 'event_day') {
    const { service, metric, levels, outcome, days, department } = asked;
    const query = this.knex('service_levels_outcomes').where({
      service,
      metric,
    });
    const names = outcomesOf(asked);
    if (levels) {
      query.whereIn('level', levels);
    }
    if (outcome === 'overdue') {
      query.where({ outcome: 'breached', overdue: true });
    } else if (names) {
      query.whereIn('outcome', names);
    }
    if (days) {
      query.whereBetween(day, [days.first, days.last]);
    }
    if (department !== undefined) {
      query.whereExists(
        this.knex('service_levels_tickets as ticket')
          .whereRaw('ticket.id = service_levels_outcomes.ticket_id')
          .where('ticket.department', department)
          .select(this.knex.raw('1')),
      );
    }
    return query;
  }
}

/** Undefined: every one. */
function outcomesOf({ metric, outcome, by }: OutcomeQuery) {
  if (outcome) {
    return OUTCOMES[outcome] ?? [outcome];
  }
  // What was done and not promised has a time, but was not decided.
  const isPromise = metric === 'first-response' || metric === 'resolution';
  return isPromise && by !== 'event' ? ['met', 'breached'] : undefined;
}

function newestFirst(a: OutcomeRow, b: OutcomeRow): number {
  if (a.day === b.day) {
    return b.ticketId - a.ticketId;
  }
  return a.day < b.day ? 1 : -1;
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

function toOutcomeRow(row: any, day: string): OutcomeRow {
  const instant = (value: unknown) => (value === null ? null : Number(value));
  return {
    ticketId: row.ticket_id,
    day: row[day],
    outcome: row.outcome,
    stoppedAt: instant(row.stopped_at),
    dueAt: instant(row.due_at),
    decidedAt: instant(row.decided_at),
  };
}
