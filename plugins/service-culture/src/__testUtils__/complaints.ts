import type {
  Complaint,
  ComplaintEvent,
  ComplaintEvents,
  ComplaintReceipt,
  ComplaintsApi,
  ComplaintsPage,
  ComplaintStatistics,
  ComplaintSummary,
} from '@service-culture/plugin-service-culture-common';
import { ago } from './performance';
import { person } from './services';

/** Maria, who handles complaints about Email. */
export const maria = person('Maria Keller', {
  about: 'Email and calendar.',
});

const DAY = 86_400_000;
const inDays = (days: number) =>
  new Date(Date.now() + days * DAY).toISOString();

const row = {
  number: 'C-2026-000123',
  etag: '"1"',
  state: 'received',
  about: 'service',
  summary: 'Mails arrive hours late',
  service: {
    ref: 'component:default/email',
    title: 'Email and calendar',
    gone: false,
  },
  department: { ref: 'group:default/finance', title: 'Finance', gone: false },
  identity: 'named',
  complainant: {
    ref: 'user:default/anna.mueller',
    name: 'Anna Müller',
    email: 'anna.mueller@example.com',
    picture: null,
  },
  confidential: false,
  restricted: false,
  safetyRisk: false,
  channel: 'portal',
  owner: maria,
  needsOwner: false,
  category: null,
  severity: null,
  madeAt: ago(120),
  receivedAt: ago(120),
  acknowledgementDue: inDays(1),
  acknowledgedAt: null,
  acknowledgementOutcome: 'running',
  resolutionDue: inDays(5),
  resolvedAt: null,
  resolutionOutcome: 'running',
  overdue: false,
  escalatedAt: null,
  reopenedCount: 0,
  decision: null,
  closedAt: null,
  closedAs: null,
  updatedAt: ago(120),
} satisfies ComplaintSummary;

/** A row of the register: new, about Email, by Anna, for Maria; unless told otherwise. */
export function complaintRow(
  changes: Partial<ComplaintSummary> = {},
): ComplaintSummary {
  return { ...row, ...changes };
}

/** A complaint as its maker sees it, unless told otherwise. */
export function complaint(changes: Partial<Complaint> = {}): Complaint {
  return {
    ...row,
    description: 'My mails arrive three hours late.',
    impact: 'I missed a deadline of a customer.',
    remedySought: 'Mails within minutes.',
    recordedBy: null,
    subjects: [],
    apology: '',
    findings: null,
    rootCause: null,
    actions: [],
    escalatedTo: [],
    escalationDue: null,
    mainComplaint: null,
    duplicates: [],
    links: [],
    reason: null,
    resolution: null,
    recourse: null,
    satisfied: null,
    confirmedAt: null,
    answerDue: null,
    reopenableUntil: null,
    reclassification: null,
    erasedAt: null,
    timeZone: 'Europe/Berlin',
    you: {
      relations: ['complainant'],
      actions: ['message', 'escalate', 'withdraw', 'set-confidential'],
    },
    ...changes,
  };
}

/** A line of the history. */
export function complaintEvent(
  changes: Partial<ComplaintEvent> = {},
): ComplaintEvent {
  return {
    id: JSON.stringify(changes),
    at: ago(120),
    type: 'received',
    by: person('Anna Müller'),
    as: 'complainant',
    text: null,
    changes: [],
    internal: false,
    ...changes,
  };
}

/** A history. */
export function complaintEvents(
  items: ComplaintEvent[] = [complaintEvent()],
  titles: Record<string, string> = {},
): ComplaintEvents {
  return { items, totalItems: items.length, titles };
}

/** What the form is answered. */
export function receipt(
  changes: Partial<ComplaintReceipt> = {},
): ComplaintReceipt {
  return { ...complaint(), claimCode: null, ...changes };
}

/** A page of the register. */
export function complaintsPage(
  items: ComplaintSummary[],
  changes: Partial<ComplaintsPage> = {},
): ComplaintsPage {
  return {
    items,
    nextCursor: null,
    totalItems: items.length,
    totalIsMore: false,
    asOf: ago(0),
    ...changes,
  };
}

/** Statistics of 42 complaints. */
export function complaintStatistics(
  changes: Partial<ComplaintStatistics> = {},
): ComplaintStatistics {
  return {
    window: { from: ago(365 * 1440), to: ago(0) },
    asOf: ago(0),
    received: 42,
    open: 7,
    figures: {
      received: 42,
      open: 7,
      per100Tickets: 1.26,
      acknowledgement: {
        met: 36,
        breached: 4,
        onTime: 0.9,
        median: 2 * 3_600_000,
        p90: 5 * 3_600_000,
      },
      resolution: {
        met: 0,
        breached: 0,
        onTime: null,
        median: null,
        p90: null,
      },
      unanswered: 3,
      reopened: 2,
      withdrawn: 1,
      satisfied: 20,
      notSatisfied: 5,
      decisions: { upheld: 18, partly: 6, notUpheld: 4 },
      repeats: 2,
    },
    baseline: {
      from: '2026-01-01',
      to: '2026-04-01',
      perMonth: 6,
      per100Tickets: null,
      change: -0.25,
    },
    byCategory: [
      { key: 'waiting', title: 'waiting', received: 30 },
      { key: 'conduct', title: 'conduct', received: null },
    ],
    byService: [
      { key: 'component:default/email', title: 'Email', received: 42 },
    ],
    byDepartment: [{ key: null, title: '', received: 10 }],
    byChannel: [{ key: 'phone', title: 'phone', received: 12 }],
    lessons: [
      {
        what: 'The mail gateway has a second line',
        service: {
          ref: 'component:default/email',
          title: 'Email and calendar',
        },
        doneAt: ago(3 * 1440),
      },
    ],
    ...changes,
  };
}

/** A register behind a page, with what a test says. */
export function complaintsApi(changes: Partial<ComplaintsApi> = {}) {
  return {
    complaints: {
      list: async () => complaintsPage([]),
      promise: async () => ({
        owner: maria,
        acknowledgementDue: new Date(
          new Date().setHours(23, 59, 0, 0),
        ).toISOString(),
        resolutionDue: inDays(5),
        timeZone: 'Europe/Berlin',
      }),
      statistics: async () => complaintStatistics(),
      ...changes,
    } as ComplaintsApi,
  };
}
