import type { TicketInput } from '@service-culture/plugin-service-culture-common';

const PRIORITIES = {
  critical: '1 - Critical',
  high: '2 - High',
  medium: '3 - Moderate',
  low: '4 - Low',
};

function stateOf(ticket: TicketInput): string {
  switch (ticket.state) {
    case 'cancelled':
      return 'Canceled';
    case 'resolved':
      return 'Closed';
    default:
      return ticket.firstResponseAt ? 'In Progress' : 'New';
  }
}

/** ServiceNow writes times without a zone: here those of UTC. */
const time = (instant: string | undefined) =>
  instant ? instant.slice(0, 19).replace('T', ' ') : '';

const cell = (text: string) =>
  /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;

/** The columns of the list view, and one of Pegelwerk's own for the first answer. */
const COLUMNS: Array<[name: string, value: (ticket: TicketInput) => string]> = [
  ['number', ticket => ticket.externalId],
  ['opened_at', ticket => time(ticket.openedAt)],
  ['short_description', ticket => ticket.title ?? ''],
  ['caller_id.department', ticket => ticket.department?.split('/')[1] ?? ''],
  ['priority', ticket => PRIORITIES[ticket.priority ?? 'medium']],
  ['state', stateOf],
  ['business_service', ticket => ticket.service],
  [
    'reassignment_count',
    ticket => String(Math.max((ticket.assignments ?? 0) - 1, 0)),
  ],
  ['u_first_answer_at', ticket => time(ticket.firstResponseAt)],
  ['resolved_at', ticket => time(ticket.resolvedAt)],
  ['closed_at', ticket => time(ticket.cancelledAt ?? ticket.resolvedAt)],
  ['sys_updated_on', ticket => time(ticket.updatedAt)],
];

/** An incident list as ServiceNow exports it to CSV. */
export function servicenowCsv(tickets: TicketInput[]): string {
  const rows = [
    COLUMNS.map(([name]) => name),
    ...tickets.map(ticket => COLUMNS.map(([, value]) => cell(value(ticket)))),
  ];
  return rows.map(row => `${row.join(',')}\r\n`).join('');
}
