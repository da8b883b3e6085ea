import type { Knex } from 'knex';
import {
  describeEachEmptyDatabase,
  MIGRATIONS,
} from '../__testUtils__/databases';

/** Numbers beyond what 32 bits hold, as instants in milliseconds are. */
const INSTANT = 1_772_445_600_000;

/** A row of each table, in an order in which they can be inserted. */
const ROWS: Record<string, {}> = {
  projection_state: { id: 1, refreshed_at: INSTANT },
  projection_services: { ref: 'r', content: '{}', hash: 'h', removed_at: null },
  projection_service_keys: { source: 's', key: 'k', service: 'r' },
  projection_departments: { ref: 'd', content: '{}', hash: 'h' },
  projection_department_services: { department: 'd', service: 'r' },
  projection_ambassadors: { department: 'd', person: 'p', position: 0 },
  projection_people: { ref: 'p', content: '{}', hash: 'h' },
  projection_memberships: { person: 'p', group_ref: 'g' },
  projection_groups: { ref: 'g', content: '{}', hash: 'h' },
  projection_service_owners: { service: 'r', owner: 'p' },
  projection_reports: { person: 'p', leader: 'l' },
  complaints_counters: { year: 2026, last: 3_000_000_000 },
  complaints_complaints: {
    id: 5,
    number: 'C-2026-000001',
    version: 1,
    state: 'received',
    about: 'service',
    summary: 's',
    identity: 'named',
    confidential: false,
    restricted: true,
    safety_risk: false,
    channel: 'phone',
    recorded_by: '',
    complainant: 'p',
    complainant_name: 'n',
    complainant_email: '',
    service: 'r',
    service_title: 't',
    department: '',
    department_title: '',
    owner: 'o',
    owner_title: 't',
    needs_owner: false,
    owner_missing_at: null,
    category: '',
    severity: '',
    made_at: INSTANT,
    received_at: INSTANT,
    acknowledgement_due_at: INSTANT,
    acknowledged_at: null,
    acknowledgement_outcome: 'running',
    acknowledgement_elapsed: INSTANT,
    resolution_due_at: INSTANT,
    resolved_at: INSTANT,
    resolution_outcome: 'running',
    resolution_elapsed: null,
    overdue: true,
    next_change_at: INSTANT,
    due_order: 2e14,
    escalated_at: INSTANT,
    escalation_due_at: INSTANT,
    reclassification_proposed: false,
    main_complaint: '',
    decision: '',
    satisfied: '',
    confirmed_at: INSTANT,
    answer_due_at: INSTANT,
    reopened_count: 0,
    closed_as: '',
    closed_at: INSTANT,
    repeated: true,
    updated_at: INSTANT,
    erased_at: INSTANT,
  },
  complaints_texts: { complaint_id: 5, content: '{}', search: 'words' },
  complaints_subjects: { complaint_id: 5, person: 'p', title: 'P' },
  complaints_deciders: { complaint_id: 5, ref: 'p', title: 'P' },
  complaints_measures: {
    id: 3,
    complaint_id: 5,
    what: 'w',
    who: 'p',
    who_title: 'P',
    due: '2026-03-02',
    done_at: INSTANT,
    published: true,
  },
  complaints_events: {
    id: 9,
    complaint_id: 5,
    at: INSTANT,
    type: 'received',
    actor: 'p',
    actor_title: 'P',
    role: 'complainant',
    text: 't',
    changes: '[]',
    internal: true,
  },
  complaints_claims: { code_hash: 'h', complaint_id: 5 },
  complaints_answer_links: {
    token_hash: 'h',
    complaint_id: 5,
    expires_at: INSTANT,
  },
  complaints_idempotency: {
    key_hash: 'h',
    complaint_id: 5,
    created_at: INSTANT,
  },
  service_levels_agreements: {
    service: 'r',
    from_at: INSTANT,
    content: '{}',
    hash: 'h',
  },
  service_levels_levels: {
    service: 'r',
    metric: 'resolution',
    priority: '',
    target: '{}',
    identity: 'i',
    from_at: INSTANT,
    to_at: null,
  },
  service_levels_tickets: {
    id: 7,
    source: 's',
    external_id: 'T-1',
    service_key: 'k',
    service: 'r',
    department: '',
    requester: '',
    priority: 'medium',
    state: 'open',
    opened_at: INSTANT,
    updated_at: INSTANT,
    content: '{}',
    counted: '[]',
    next_change_at: INSTANT,
  },
  service_levels_service_keys: { source: 's', service_key: 'k', service: 'r' },
  service_levels_outcomes: {
    ticket_id: 7,
    metric: 'resolution',
    service: 'r',
    level: 1,
    outcome: 'running',
    overdue: false,
    day: '',
    event_day: '2026-03-02',
    stopped_at: null,
    due_at: INSTANT,
    decided_at: null,
  },
  service_levels_decisions: {
    event_id: 'e',
    type: 'target.missed',
    source: 's',
    external_id: 'T-1',
    service: 'r',
    metric: 'resolution',
    priority: '',
    due_at: INSTANT,
    at: INSTANT,
    claimed_until: INSTANT,
    published_at: null,
  },
  service_levels_totals: {
    service: 'r',
    day: '2026-03-02',
    figure: 'time.wait',
    level: 0,
    department: '',
    count: 3_000_000_000,
    sum: Number.MAX_SAFE_INTEGER,
  },
  service_levels_spreads: {
    service: 'r',
    figure: 'resolution',
    day: '2026-03-02',
    department: '',
    bucket: 200,
    count: 3_000_000_000,
    sum: Number.MAX_SAFE_INTEGER,
  },
  service_levels_measurements: {
    source: 's',
    key: 'k',
    from_at: INSTANT,
    to_at: INSTANT,
    good: true,
  },
  service_levels_measured_services: { service: 'r', source: 's', key: 'k' },
  service_levels_revisions: { service: 'r', revision: 3_000_000_000 },
  service_levels_sources: {
    source: 's',
    cursor: '{}',
    asked_at: INSTANT,
    delivered_at: null,
    late_after: INSTANT,
    error: null,
    failures: 0,
    retry_at: null,
    writer_kind: 'caller',
    writer: 'user:default/maria',
  },
  service_levels_accounts: {
    service: 'r',
    month: '2026-10',
    final_at: INSTANT,
    content: '{}',
    checked_on: '2026-11-06',
    checked_revision: 3_000_000_000,
    asked_at: INSTANT,
  },
  service_levels_restatements: {
    service: 'r',
    month: '2026-10',
    number: 1,
    stated_at: INSTANT,
    content: '{}',
  },
  service_levels_plans: {
    service: 'r',
    month: '2026-10',
    version: 1,
    written_at: INSTANT,
    written_by: 'p',
    content: '{}',
  },
  service_levels_refused: {
    source: 's',
    refused_at: INSTANT,
    place: 'line 17',
    external_id: 'T-1',
    field: 'state',
    reason: 'why',
  },
};

function meantBy(kept: unknown, written: unknown): unknown {
  if (typeof written === 'number') {
    return Number(kept);
  }
  return typeof written === 'boolean' ? Boolean(kept) : kept;
}

async function ownTables(knex: Knex): Promise<string[]> {
  const rows: { name: string }[] =
    knex.client.config.client === 'pg'
      ? await knex('pg_tables')
          .where({ schemaname: 'public' })
          .select('tablename as name')
      : await knex('sqlite_master').where({ type: 'table' }).select('name');
  return rows
    .map(({ name }) => name)
    .filter(name => /^(projection|service_levels|complaints)_/.test(name))
    .sort();
}

describeEachEmptyDatabase('The migrations', createDatabase => {
  it('make every table, keep what is written into it, and take all of it away again', async () => {
    const knex = await createDatabase();
    await knex.migrate.latest(MIGRATIONS);
    expect(await ownTables(knex)).toEqual(Object.keys(ROWS).sort());

    for (const [table, row] of Object.entries(ROWS)) {
      await knex(table).insert(row);
      const [kept] = await knex(table).select(Object.keys(row));
      // PostgreSQL gives 64-bit numbers as text and SQLite booleans as numbers; rows are compared by what they mean.
      const meant = Object.fromEntries(
        Object.entries(row).map(([column, value]) => [
          column,
          meantBy(kept[column], value),
        ]),
      );
      expect({ table, ...meant }).toEqual({ table, ...row });
    }

    await knex.migrate.rollback(MIGRATIONS, true);
    expect(await ownTables(knex)).toEqual([]);
    // And up again, as after a rollback that an operator regrets.
    await knex.migrate.latest(MIGRATIONS);
    expect(await knex('service_levels_tickets').select('*')).toEqual([]);
  });

  it('one by one: each can be taken back alone with data in its tables', async () => {
    const knex = await createDatabase();
    await knex.migrate.latest(MIGRATIONS);
    await knex('service_levels_tickets').insert(ROWS.service_levels_tickets);
    await knex('service_levels_outcomes').insert(ROWS.service_levels_outcomes);
    const [applied] = await knex.migrate.list(MIGRATIONS);
    for (let left = applied.length; left > 0; left--) {
      await knex.migrate.down(MIGRATIONS);
    }
    expect(await ownTables(knex)).toEqual([]);
  });

  it('takes the outcomes of a ticket away with the ticket', async () => {
    const knex = await createDatabase();
    await knex.migrate.latest(MIGRATIONS);
    await knex('service_levels_tickets').insert(ROWS.service_levels_tickets);
    await knex('service_levels_outcomes').insert(ROWS.service_levels_outcomes);
    await knex('service_levels_tickets').delete();
    expect(await knex('service_levels_outcomes').select('*')).toEqual([]);
  });
});
