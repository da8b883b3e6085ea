import type { Knex } from 'knex';
import type {
  Breakdown,
  ComplaintFigures,
  CountedComplaints,
} from './ComplaintFigures';

const BREAKDOWNS: Record<Breakdown, [key: string, title: string]> = {
  category: ['category', 'category'],
  service: ['service', 'service_title'],
  department: ['department', 'department_title'],
  channel: ['channel', 'channel'],
};

/** What is counted, each as a condition on a row. */
const COUNTED = {
  received: '1 = 1',
  open: "state <> 'closed'",
  acknowledgementMet: "acknowledgement_outcome = 'met'",
  acknowledgementBreached: "acknowledgement_outcome = 'breached'",
  acknowledgementStopped: 'acknowledgement_elapsed is not null',
  resolutionMet: "resolution_outcome = 'met'",
  resolutionBreached: "resolution_outcome = 'breached'",
  resolutionStopped: "resolution_elapsed is not null and satisfied = 'yes'",
  unanswered: "closed_as = 'unanswered'",
  reopened: 'reopened_count > 0',
  withdrawn: "closed_as = 'withdrawn'",
  satisfied: "satisfied = 'yes'",
  notSatisfied: "satisfied = 'no'",
  upheld: "decision = 'upheld'",
  partly: "decision = 'partly'",
  notUpheld: "decision = 'not-upheld'",
} as const;

/** `ComplaintFigures` over knex, from the indexes of when they were made. */
export class DatabaseComplaintFigures implements ComplaintFigures {
  constructor(private readonly knex: Knex) {}

  async counts(which: CountedComplaints) {
    const query = this.counted(which);
    for (const [name, condition] of Object.entries(COUNTED)) {
      query.select(
        this.knex.raw(`sum(case when ${condition} then 1 else 0 end) as ??`, [
          name,
        ]),
      );
    }
    query.select(
      this.knex.raw('sum(case when repeated then 1 else 0 end) as repeats'),
    );
    const [row] = (await query) as Record<string, unknown>[];
    const count = (name: keyof typeof COUNTED | 'repeats') =>
      Number(row[name] ?? 0);
    return {
      received: count('received'),
      open: count('open'),
      acknowledgement: {
        met: count('acknowledgementMet'),
        breached: count('acknowledgementBreached'),
        stopped: count('acknowledgementStopped'),
      },
      resolution: {
        met: count('resolutionMet'),
        breached: count('resolutionBreached'),
        stopped: count('resolutionStopped'),
      },
      unanswered: count('unanswered'),
      reopened: count('reopened'),
      withdrawn: count('withdrawn'),
      satisfied: count('satisfied'),
      notSatisfied: count('notSatisfied'),
      upheld: count('upheld'),
      partly: count('partly'),
      notUpheld: count('notUpheld'),
      repeats: count('repeats'),
    };
  }

  async percentile(
    which: CountedComplaints,
    clock: 'acknowledgement' | 'resolution',
    share: number,
    stopped: number,
  ) {
    if (stopped === 0) {
      return null;
    }
    const column = `${clock}_elapsed`;
    const rank = Math.max(1, Math.ceil(share * stopped));
    const row = await this.counted(which)
      .whereRaw(COUNTED[`${clock}Stopped`])
      .orderBy(column)
      .offset(rank - 1)
      .limit(1)
      .first(`${column} as elapsed`);
    return row ? Number(row.elapsed) : null;
  }

  async breakdown(which: CountedComplaints, by: Breakdown) {
    const [key, title] = BREAKDOWNS[by];
    const rows: any[] = await this.counted(which)
      .groupBy(key)
      .select({ key })
      .max({ title })
      .count({ received: '*' })
      .orderBy([{ column: 'received', order: 'desc' }, { column: 'key' }])
      .limit(200);
    return rows.map(row => ({
      key: row.key,
      title: row.title,
      received: Number(row.received),
    }));
  }

  async firstMadeAt(which: CountedComplaints) {
    const row = await this.counted(which).min({ first: 'made_at' }).first();
    return row?.first === null || row === undefined ? null : Number(row.first);
  }

  async lessons(which: CountedComplaints, limit: number) {
    const rows: any[] = await this.counted(which, 'complaint.')
      .join(
        'complaints_measures as measure',
        'measure.complaint_id',
        'complaint.id',
      )
      .where('measure.published', true)
      .whereNotNull('measure.done_at')
      .where('complaint.confidential', false)
      .orderBy([
        { column: 'measure.done_at', order: 'desc' },
        { column: 'measure.id', order: 'desc' },
      ])
      .limit(limit)
      .select(
        'measure.what',
        'measure.done_at',
        'complaint.service',
        'complaint.service_title',
      );
    return rows.map(row => ({
      what: row.what,
      service: row.service,
      serviceTitle: row.service_title,
      doneAt: Number(row.done_at),
    }));
  }

  private counted(
    { from, to, service, department, hiddenServices }: CountedComplaints,
    prefix = '',
  ): Knex.QueryBuilder {
    const query = this.knex(
      prefix === ''
        ? 'complaints_complaints'
        : 'complaints_complaints as complaint',
    )
      .where(`${prefix}restricted`, false)
      .where(`${prefix}made_at`, '>=', from)
      .where(`${prefix}made_at`, '<', to);
    if (service !== undefined) {
      query.where(`${prefix}service`, service);
    }
    if (department !== undefined) {
      query.where(`${prefix}department`, department);
    }
    if (hiddenServices.size > 0) {
      query.whereNotIn(`${prefix}service`, [...hiddenServices]);
    }
    return query;
  }
}
