import type { TicketMapping } from './TicketMapping';

/**
 * A ServiceNow incident list exported as CSV: columns carry field names, cells carry display values, dates are in the time
 * zone of the user who exported. Made from ServiceNow's documented names, not from a running ServiceNow.
 */
export const servicenowIncident: TicketMapping = {
  columns: {
    externalId: { names: ['number'], required: true },
    service: { names: ['business_service', 'cmdb_ci'], required: true },
    priority: { names: ['priority'], required: true },
    title: { names: ['short_description'], required: false },
    department: { names: ['caller_id.department'], required: false },
    requester: { names: ['caller_id.user_name'], required: false },
    state: { names: ['state', 'incident_state'], required: true },
    openedAt: { names: ['opened_at'], required: true },
    resolvedAt: { names: ['resolved_at', 'closed_at'], required: true },
    cancelledAt: {
      names: ['closed_at', 'resolved_at', 'sys_updated_on'],
      required: true,
    },
    assignments: { names: ['reassignment_count'], required: false },
    updatedAt: { names: ['sys_updated_on'], required: true },
  },
  constants: { type: 'incident' },
  priority: {
    '1 - Critical': 'critical',
    '2 - High': 'high',
    '3 - Moderate': 'medium',
    '4 - Low': 'low',
    '5 - Planning': 'low',
    '1': 'critical',
    '2': 'high',
    '3': 'medium',
    '4': 'low',
    '5': 'low',
  },
  type: {},
  state: {
    New: 'open',
    'In Progress': 'open',
    'On Hold': 'open',
    Resolved: 'resolved',
    Closed: 'resolved',
    Canceled: 'cancelled',
    Cancelled: 'cancelled',
    '1': 'open',
    '2': 'open',
    '3': 'open',
    '6': 'resolved',
    '7': 'resolved',
    '8': 'cancelled',
  },
  automatic: [],
  assignmentsPlus: 1,
  dates: ['yyyy-MM-dd HH:mm:ss', 'iso'],
  notSet: [],
  departments: {},
  requesters: {},
  repeatedColumns: 'refuse',
};
