import type { TicketMapping } from './TicketMapping';

/**
 * A Jira issue search exported as CSV. Statuses are each project's own, so that the resolution tells how an issue ended
 * and the date that it ended. Made from Jira's documented column names, not from a running Jira.
 */
export const jiraIssue: TicketMapping = {
  columns: {
    externalId: { names: ['Issue key', 'Key'], required: true },
    service: { names: ['Components', 'Component/s'], required: true },
    priority: { names: ['Priority'], required: true },
    type: { names: ['Issue Type', 'Work type'], required: false },
    title: { names: ['Summary'], required: false },
    requester: { names: ['Reporter'], required: false },
    state: { names: ['Resolution', 'Status'], required: true },
    openedAt: { names: ['Created'], required: true },
    resolvedAt: { names: ['Resolved'], required: true },
    cancelledAt: { names: ['Resolved', 'Updated'], required: true },
    updatedAt: { names: ['Updated'], required: true },
  },
  constants: {},
  priority: {
    Highest: 'critical',
    High: 'high',
    Medium: 'medium',
    Low: 'low',
    Lowest: 'low',
    Blocker: 'critical',
    Critical: 'critical',
    Major: 'high',
    Minor: 'low',
    Trivial: 'low',
  },
  type: {
    Incident: 'incident',
    '[System] Incident': 'incident',
    Bug: 'incident',
    Problem: 'incident',
    '[System] Problem': 'incident',
    '*': 'request',
  },
  state: {
    Duplicate: 'cancelled',
    "Won't Do": 'cancelled',
    "Won't Fix": 'cancelled',
    Declined: 'cancelled',
    Withdrawn: 'cancelled',
    Canceled: 'cancelled',
    Cancelled: 'cancelled',
    '*': 'by-dates',
  },
  automatic: [],
  assignmentsPlus: 0,
  dates: [
    'd/MMM/yy h:mm a',
    'd/MMM/yyyy h:mm a',
    'yyyy-MM-dd HH:mm:ss',
    'yyyy-MM-dd HH:mm',
    'iso',
  ],
  notSet: ['Unresolved'],
  departments: {},
  requesters: {},
  repeatedColumns: 'first',
};
