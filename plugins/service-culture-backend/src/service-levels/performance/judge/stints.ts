import type { Priority } from '@service-culture/plugin-service-culture-common';
import type { TicketRecord } from './TicketRecord';

/** The time for which one service held a ticket without a break, with what it was worth then. */
export interface Stint {
  service: string;
  /** When the ticket was opened, or moved to this service. */
  from: number;
  /** When it moved away; null: it is still here. */
  to: number | null;
  /** Its priority from each of these instants on, oldest first; the first is `from`. */
  priorities: { at: number; priority: Priority }[];
}

/** The services that held a ticket, oldest first; the last one is that of the ticket. */
export function stintsOf(ticket: TicketRecord): Stint[] {
  const firstPriority = ticket.changes.find(c => c.field === 'priority');
  const firstService = ticket.changes.find(c => c.field === 'service');
  let stint: Stint = {
    service: firstService ? firstService.from : ticket.service,
    from: ticket.openedAt,
    to: null,
    priorities: [
      {
        at: ticket.openedAt,
        priority: firstPriority ? firstPriority.from : ticket.priority,
      },
    ],
  };
  const stints = [stint];
  for (const change of ticket.changes) {
    const last = stint.priorities[stint.priorities.length - 1];
    if (change.field === 'priority') {
      // What changes in the instant in which a stint begins was never otherwise in it.
      if (change.at <= last.at) last.priority = change.to;
      else stint.priorities.push({ at: change.at, priority: change.to });
    } else if (change.to !== stint.service) {
      if (change.at <= stint.from) {
        stint.service = change.to;
      } else {
        stint.to = change.at;
        stint = {
          service: change.to,
          from: change.at,
          to: null,
          priorities: [{ at: change.at, priority: last.priority }],
        };
        stints.push(stint);
      }
    }
  }
  return stints;
}
