import type {
  ComplaintRecord,
  ComplaintRow,
  ComplaintTexts,
  LastKnownRef,
  Measure,
  NewEvent,
  StoredEvent,
} from '../ComplaintRecord';

/** Columns of `complaints_complaints` that hold a field of the same meaning as it is. */
const COLUMNS = {
  state: 'state',
  about: 'about',
  summary: 'summary',
  identity: 'identity',
  channel: 'channel',
  recordedBy: 'recorded_by',
  complainant: 'complainant',
  complainantName: 'complainant_name',
  complainantEmail: 'complainant_email',
  category: 'category',
  severity: 'severity',
  acknowledgementOutcome: 'acknowledgement_outcome',
  resolutionOutcome: 'resolution_outcome',
  mainComplaint: 'main_complaint',
  decision: 'decision',
  satisfied: 'satisfied',
  closedAs: 'closed_as',
} as const;

const BOOLEANS = {
  confidential: 'confidential',
  restricted: 'restricted',
  safetyRisk: 'safety_risk',
  needsOwner: 'needs_owner',
  overdue: 'overdue',
  reclassificationProposed: 'reclassification_proposed',
  repeated: 'repeated',
} as const;

const NUMBERS = {
  ownerMissingAt: 'owner_missing_at',
  madeAt: 'made_at',
  receivedAt: 'received_at',
  acknowledgementDue: 'acknowledgement_due_at',
  acknowledgedAt: 'acknowledged_at',
  acknowledgementElapsed: 'acknowledgement_elapsed',
  resolutionDue: 'resolution_due_at',
  resolvedAt: 'resolved_at',
  resolutionElapsed: 'resolution_elapsed',
  nextChangeAt: 'next_change_at',
  dueOrder: 'due_order',
  escalatedAt: 'escalated_at',
  escalationDue: 'escalation_due_at',
  confirmedAt: 'confirmed_at',
  answerDue: 'answer_due_at',
  reopenedCount: 'reopened_count',
  closedAt: 'closed_at',
  updatedAt: 'updated_at',
  erasedAt: 'erased_at',
} as const;

const LAST_KNOWN = {
  service: ['service', 'service_title'],
  department: ['department', 'department_title'],
  owner: ['owner', 'owner_title'],
} as const;

/** PostgreSQL gives 64-bit numbers as text. */
function toNumber(value: unknown): number | null {
  return value === null ? null : Number(value);
}

function mapped(
  columns: Record<string, string>,
  read: (column: string) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(columns).map(([field, column]) => [field, read(column)]),
  );
}

/** A row of `complaints_complaints`. */
export function toRow(row: any): ComplaintRow {
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    ...mapped(COLUMNS, column => row[column]),
    ...mapped(BOOLEANS, column => Boolean(row[column])),
    ...mapped(NUMBERS, column => toNumber(row[column])),
    ...Object.fromEntries(
      Object.entries(LAST_KNOWN).map(([field, [ref, title]]) => [
        field,
        { ref: row[ref], title: row[title] },
      ]),
    ),
  } as ComplaintRow;
}

/** What is written of a complaint, without id, number and version. */
export function fromRow(
  complaint: Omit<ComplaintRow, 'id' | 'number' | 'version'>,
): Record<string, unknown> {
  const fields = complaint as Record<string, any>;
  const columns: Record<string, unknown> = {};
  for (const [field, column] of Object.entries({
    ...COLUMNS,
    ...BOOLEANS,
    ...NUMBERS,
  })) {
    columns[column] = fields[field];
  }
  for (const [field, [ref, title]] of Object.entries(LAST_KNOWN)) {
    columns[ref] = fields[field].ref;
    columns[title] = fields[field].title;
  }
  return columns;
}

/** A complaint from its rows in all tables. */
export function toRecord(
  row: any,
  content: string,
  subjects: LastKnownRef[],
  deciders: LastKnownRef[],
  measures: Measure[],
): ComplaintRecord {
  return {
    ...toRow(row),
    subjects,
    deciders,
    measures,
    texts: JSON.parse(content) as ComplaintTexts,
  };
}

export function toMeasure(row: any): Measure {
  return {
    id: row.id,
    what: row.what,
    who: { ref: row.who, title: row.who_title },
    due: row.due,
    doneAt: toNumber(row.done_at),
    published: Boolean(row.published),
  };
}

export function fromMeasure(measure: Measure, complaintId: number) {
  return {
    ...(measure.id !== undefined && { id: measure.id }),
    complaint_id: complaintId,
    what: measure.what,
    who: measure.who.ref,
    who_title: measure.who.title,
    due: measure.due,
    done_at: measure.doneAt,
    published: measure.published,
  };
}

export function toEvent(row: any): StoredEvent {
  return {
    id: row.id,
    at: Number(row.at),
    type: row.type,
    actor: { ref: row.actor, title: row.actor_title },
    role: row.role,
    text: row.text,
    changes: JSON.parse(row.changes),
    internal: Boolean(row.internal),
  };
}

export function fromEvent(event: NewEvent, complaintId: number) {
  return {
    complaint_id: complaintId,
    at: event.at,
    type: event.type,
    actor: event.actor.ref,
    actor_title: event.actor.title,
    role: event.role,
    text: event.text,
    changes: JSON.stringify(event.changes),
    internal: event.internal,
  };
}

/** What free-text search looks in. */
export function searchableText({
  summary,
  texts,
}: Pick<ComplaintRecord, 'summary' | 'texts'>): string {
  return [
    summary,
    texts.description,
    texts.impact,
    texts.remedySought,
    texts.resolution,
  ]
    .join('\n')
    .toLowerCase();
}
