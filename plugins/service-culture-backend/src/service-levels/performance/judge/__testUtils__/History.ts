import type { Priority } from '@service-culture/plugin-service-culture-common';
import fc from 'fast-check';
import type { TicketRecord } from '../TicketRecord';

const MINUTE = 60_000;

export type Happening =
  | { at: number; what: 'respond' | 'pause' | 'resume' }
  | { at: number; what: 'resolve' | 'reopen' | 'cancel' }
  | { at: number; what: 'priority'; to: Priority }
  | { at: number; what: 'move'; to: string };

/** All that ever happens to a ticket, in order: what a source would have seen. */
export interface History {
  openedAt: number;
  service: string;
  priority: Priority;
  automatic: boolean;
  happenings: Happening[];
}

/** Walks through a history and tells which happening is possible next. */
class Walk {
  state: 'open' | 'paused' | 'resolved' | 'cancelled' = 'open';
  private responded = false;
  private movedAt = NaN;

  constructor(private service: string, private priority: Priority) {}

  /** Takes the step if it is possible. */
  accepts(next: Happening): boolean {
    const { state } = this;
    if (state === 'cancelled') return false;
    switch (next.what) {
      case 'respond':
        if (this.responded) return false;
        this.responded = true;
        return true;
      case 'pause':
        if (state !== 'open') return false;
        this.state = 'paused';
        return true;
      case 'resume':
        if (state !== 'paused') return false;
        this.state = 'open';
        return true;
      case 'resolve':
        if (state !== 'open') return false;
        this.state = 'resolved';
        return true;
      case 'reopen':
        if (state !== 'resolved') return false;
        this.state = 'open';
        return true;
      case 'cancel':
        if (state !== 'open') return false;
        this.state = 'cancelled';
        return true;
      case 'priority':
        if (next.to === this.priority) return false;
        this.priority = next.to;
        return true;
      default:
        if (next.to === this.service || next.at === this.movedAt) return false;
        this.service = next.to;
        this.movedAt = next.at;
        return true;
    }
  }
}

/** Histories in steps of half an hour, so that things often happen in the very instant in which others are due. */
export function histories(
  openedFrom: number,
  services: string[],
): fc.Arbitrary<History> {
  const service = fc.constantFrom(...services);
  const priority = fc.constantFrom<Priority>(
    'critical',
    'high',
    'medium',
    'low',
  );
  const step = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('pause', 'resume', 'resolve') },
    { weight: 5, arbitrary: fc.constantFrom('respond', 'reopen', 'cancel') },
    { weight: 3, arbitrary: priority.map(to => ({ what: 'priority', to })) },
    { weight: 2, arbitrary: service.map(to => ({ what: 'move', to })) },
  );
  const halfHours = fc.oneof(
    fc.integer({ min: 0, max: 6 }),
    fc.integer({ min: 0, max: 60 }),
  );
  return fc
    .record({
      opened: fc.integer({ min: 0, max: 5 * 48 }),
      service,
      priority,
      automatic: fc.boolean(),
      steps: fc.array(fc.tuple(halfHours, step), { maxLength: 10 }),
    })
    .map(({ opened, steps, ...first }) => {
      const openedAt = openedFrom + opened * 30 * MINUTE;
      const walk = new Walk(first.service, first.priority);
      const happenings: Happening[] = [];
      let at = openedAt;
      for (const [gap, what] of steps) {
        at += gap * 30 * MINUTE;
        const next = (
          typeof what === 'string' ? { at, what } : { at, ...what }
        ) as Happening;
        if (walk.accepts(next)) happenings.push(next);
      }
      return { ...first, openedAt, happenings };
    });
}

/** The ticket as a source would have written it at an instant, knowing nothing of what comes after. */
export function ticketAt(history: History, now: number): TicketRecord {
  const ticket: TicketRecord = {
    externalId: '1',
    service: history.service,
    priority: history.priority,
    type: 'incident',
    title: null,
    url: null,
    department: null,
    requester: null,
    state: 'open',
    openedAt: history.openedAt,
    firstResponseAt: null,
    resolvedAt: null,
    automatic: history.automatic,
    cancelledAt: null,
    pauses: [],
    reopens: [],
    changes: [],
    responses: null,
    assignments: null,
    rating: null,
    respect: null,
    updatedAt: now,
  };
  for (const happening of history.happenings) {
    const { at } = happening;
    if (at > now) break;
    switch (happening.what) {
      case 'respond':
        ticket.firstResponseAt = at;
        break;
      case 'pause':
        ticket.state = 'paused';
        ticket.pauses.push({ from: at, to: null });
        break;
      case 'resume':
        ticket.state = 'open';
        ticket.pauses[ticket.pauses.length - 1].to = at;
        break;
      case 'resolve':
        ticket.state = 'resolved';
        ticket.resolvedAt = at;
        break;
      case 'reopen':
        ticket.state = 'open';
        ticket.reopens.push({
          resolvedAt: ticket.resolvedAt!,
          reopenedAt: at,
        });
        ticket.resolvedAt = null;
        break;
      case 'cancel':
        ticket.state = 'cancelled';
        ticket.cancelledAt = at;
        break;
      case 'priority':
        ticket.changes.push({
          at,
          field: 'priority',
          from: ticket.priority,
          to: happening.to,
        });
        ticket.priority = happening.to;
        break;
      default:
        ticket.changes.push({
          at,
          field: 'service',
          from: ticket.service,
          to: happening.to,
        });
        ticket.service = happening.to;
    }
  }
  return ticket;
}
