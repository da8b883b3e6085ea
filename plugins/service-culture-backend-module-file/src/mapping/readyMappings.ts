import { jiraIssue } from './jiraIssue';
import { requestTracker } from './requestTracker';
import { servicenowIncident } from './servicenowIncident';
import type { TicketMapping } from './TicketMapping';

export const READY_MAPPINGS = [
  'servicenow-incident',
  'jira-issue',
  'request-tracker',
] as const;

export type ReadyMapping = (typeof READY_MAPPINGS)[number];

/** The mappings that need no more than their name. */
export const readyMappings: Record<ReadyMapping, TicketMapping> = {
  'servicenow-incident': servicenowIncident,
  'jira-issue': jiraIssue,
  'request-tracker': requestTracker,
};

/** What an own mapping starts from that extends none. */
export const emptyMapping: TicketMapping = {
  columns: {},
  constants: {},
  priority: {
    critical: 'critical',
    high: 'high',
    medium: 'medium',
    low: 'low',
  },
  type: { incident: 'incident', request: 'request' },
  state: {
    open: 'open',
    resolved: 'resolved',
    cancelled: 'cancelled',
  },
  automatic: ['true', 'yes', '1'],
  assignmentsPlus: 0,
  dates: ['iso'],
  notSet: [],
  departments: {},
  requesters: {},
  repeatedColumns: 'refuse',
};
