import type { TicketMapping } from './TicketMapping';

/**
 * Request Tracker's "Spreadsheet" download of search results: tab-separated, nothing quoted, dates as the user's
 * preferences write them. Made from the code and documentation of Request Tracker 5.
 */
export const requestTracker: TicketMapping = {
  columns: {
    externalId: { names: ['id'], required: true },
    service: { names: ['Queue', 'QueueName'], required: true },
    priority: { names: ['Priority'], required: true },
    title: { names: ['Subject'], required: false },
    requester: { names: ['Requestors', 'Requestor'], required: false },
    state: { names: ['Status'], required: true },
    openedAt: { names: ['Created'], required: true },
    resolvedAt: { names: ['Resolved'], required: true },
    cancelledAt: { names: ['Resolved', 'LastUpdated'], required: true },
    updatedAt: { names: ['LastUpdated', 'Last Updated'], required: true },
  },
  constants: { type: 'request' },
  priority: {
    Low: 'low',
    Medium: 'medium',
    High: 'high',
    '0-24': 'low',
    '25-74': 'medium',
    '75-1000000': 'high',
  },
  type: {},
  state: {
    new: 'open',
    open: 'open',
    stalled: 'open',
    resolved: 'resolved',
    rejected: 'cancelled',
    deleted: 'cancelled',
  },
  automatic: [],
  assignmentsPlus: 0,
  dates: [
    'EEE MMM d HH:mm:ss yyyy',
    'yyyy-MM-dd HH:mm:ss',
    'EEE, d MMM yyyy HH:mm:ss ZZZ',
    'iso',
  ],
  notSet: ['Not set', '-'],
  departments: {},
  requesters: {},
  repeatedColumns: 'refuse',
};
