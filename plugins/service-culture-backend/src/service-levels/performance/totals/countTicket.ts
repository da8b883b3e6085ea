import {
  dateIn,
  type TicketState,
} from '@service-culture/plugin-service-culture-common';
import {
  agreementAt,
  type AgreedTarget,
  type Agreement,
} from '../../agreements';
import {
  stintsOf,
  unpromisedStops,
  type Outcome,
  type TicketRecord,
} from '../judge';
import { cellsOf, type Cell } from './Cell';
import type { CountedMetric, CountedOutcome } from './CountedOutcome';

/** Everything one ticket counts for, and its share of the totals. */
export interface TicketCount {
  outcomes: CountedOutcome[];
  cells: Cell[];
}

/** Answers of 4 and 5 are good ones (figures.md, "The others"). */
const GOOD_ANSWER = 4;

/**
 * Counts a judged ticket: figures.md, all definitions. Pure; the same ticket and outcomes always count the same.
 *
 * @param histories - agreements of every service the ticket was with, oldest first
 */
export function countTicket(
  ticket: TicketRecord,
  judged: readonly Outcome[],
  histories: ReadonlyMap<string, readonly Agreement<AgreedTarget>[]>,
): TicketCount {
  const isOpen = ticket.state === 'open' || ticket.state === 'paused';
  const outcomes = judged.flatMap(outcome =>
    ofPromise(outcome, ticket.state, histories.get(outcome.service)),
  );
  outcomes.push(...ofNoPromise(ticket, judged, histories));
  outcomes.push(...movedAway(ticket, histories));
  const history = histories.get(ticket.service);
  const current = history && agreementAt(history, ticket.openedAt);
  if (!current) {
    // It is with a service that is not in the catalog; what was decided before it came there stays.
    return { outcomes, cells: cellsOf(outcomes, ticket.department ?? '') };
  }
  const dayIn = (at: number) => dayOf(at, current.calendar.zone);
  const count = (
    metric: CountedMetric,
    outcome: CountedOutcome['outcome'],
    decidedAt: number | null,
    more: Partial<CountedOutcome> = {},
  ) => {
    outcomes.push({
      metric,
      service: ticket.service,
      level: 0,
      outcome,
      overdue: false,
      day: decidedAt === null ? '' : dayIn(decidedAt),
      eventDay: null,
      startAt: ticket.openedAt,
      stoppedAt: ticket.resolvedAt,
      dueAt: null,
      decidedAt,
      elapsed: 0,
      nextChangeAt: null,
      ...more,
    });
  };

  if (ticket.state === 'cancelled') {
    count('cancelled', 'counted', ticket.cancelledAt);
  } else {
    count('requests', 'counted', ticket.openedAt);
  }
  if (isOpen) {
    count('open', worst(judged), null, { eventDay: dayIn(ticket.openedAt) });
  }
  if (ticket.resolvedAt !== null) {
    const { resolvedAt, openedAt, reopens } = ticket;
    count('resolved', reopens.length > 0 ? 'breached' : 'met', resolvedAt, {
      eventDay: dayIn(resolvedAt),
      elapsed: resolvedAt - openedAt,
    });
  }
  if (
    ticket.automatic &&
    ticket.resolvedAt !== null &&
    !judged.some(({ metric }) => metric === 'first-response')
  ) {
    count('automatic', 'counted', ticket.resolvedAt);
  }
  if (ticket.resolvedAt !== null && ticket.assignments !== null) {
    const first =
      ticket.pauses.length === 0 &&
      ticket.reopens.length === 0 &&
      ticket.assignments <= 1;
    count(
      'first-contact-resolution',
      first ? 'met' : 'breached',
      ticket.resolvedAt,
    );
  }
  const answeredAt = ticket.resolvedAt ?? ticket.cancelledAt ?? ticket.openedAt;
  if (ticket.rating !== null) {
    count('satisfaction', isGood(ticket.rating), answeredAt);
  }
  if (ticket.respect !== null) {
    count('respect', isGood(ticket.respect), answeredAt);
  }

  const cells = cellsOf(outcomes, ticket.department ?? '');
  if (ticket.resolvedAt !== null) {
    cells.push(...timeCells(ticket, ticket.resolvedAt, dayIn));
  }
  return { outcomes, cells };
}

/** ISO date of an instant in a time zone. */
export function dayOf(at: number, zone: string): string {
  return dateIn(zone, at);
}

function isGood(answer: number): 'met' | 'breached' {
  return answer >= GOOD_ANSWER ? 'met' : 'breached';
}

function ofPromise(
  outcome: Outcome,
  state: TicketState,
  history: readonly Agreement<AgreedTarget>[] | undefined,
): CountedOutcome[] {
  const agreement = history?.find(({ from }) => from === outcome.agreementFrom);
  const target = agreement?.targets.find(
    ({ metric, priority }) =>
      metric === outcome.metric && priority === outcome.priority,
  );
  if (!agreement || !target) {
    return [];
  }
  return [
    {
      metric: outcome.metric,
      service: outcome.service,
      level: target.level,
      outcome: outcome.outcome,
      overdue:
        (state === 'open' || state === 'paused') &&
        outcome.outcome === 'breached' &&
        outcome.stoppedAt === null,
      day:
        outcome.decidedAt === null
          ? ''
          : dayOf(outcome.decidedAt, agreement.calendar.zone),
      // What was cancelled was not done, however far it had come.
      eventDay:
        outcome.stoppedAt === null || state === 'cancelled'
          ? null
          : dayOf(outcome.stoppedAt, agreement.calendar.zone),
      startAt: outcome.startAt,
      stoppedAt: outcome.stoppedAt,
      dueAt: outcome.dueAt,
      decidedAt: outcome.decidedAt,
      elapsed: outcome.elapsed,
      nextChangeAt: outcome.nextChangeAt,
    },
  ];
}

/** One for each service that the ticket was with and is no more, on the day on which it left for good. */
function movedAway(
  ticket: TicketRecord,
  histories: ReadonlyMap<string, readonly Agreement<AgreedTarget>[]>,
): CountedOutcome[] {
  const byService = new Map<string, CountedOutcome>();
  for (const { service, from, to } of stintsOf(ticket)) {
    const history = histories.get(service);
    const agreement = history && agreementAt(history, from);
    if (agreement && to !== null && service !== ticket.service) {
      byService.set(service, {
        metric: 'moved',
        service,
        level: 0,
        outcome: 'counted',
        overdue: false,
        day: dayOf(to, agreement.calendar.zone),
        eventDay: null,
        startAt: from,
        stoppedAt: to,
        dueAt: null,
        decidedAt: to,
        elapsed: 0,
        nextChangeAt: null,
      });
    }
  }
  return [...byService.values()];
}

/** Times of what was done without a promise of a time: they are shown all the same. */
function ofNoPromise(
  ticket: TicketRecord,
  judged: readonly Outcome[],
  histories: ReadonlyMap<string, readonly Agreement<AgreedTarget>[]>,
): CountedOutcome[] {
  const agreedAt = (service: string, at: number) =>
    agreementAt(histories.get(service) ?? [], at);
  return unpromisedStops(ticket, judged, agreedAt).map(
    ({ metric, service, zone, startAt, stoppedAt, elapsed }) => {
      const day = dayOf(stoppedAt, zone);
      return {
        metric,
        service,
        level: 0,
        outcome: 'counted',
        overdue: false,
        day,
        eventDay: day,
        startAt,
        stoppedAt,
        dueAt: null,
        decidedAt: stoppedAt,
        elapsed,
        nextChangeAt: null,
      };
    },
  );
}

function worst(judged: readonly Outcome[]): CountedOutcome['outcome'] {
  const waiting = judged.filter(({ stoppedAt }) => stoppedAt === null);
  for (const outcome of ['breached', 'at-risk'] as const) {
    if (waiting.some(each => each.outcome === outcome)) {
      return outcome;
    }
  }
  return 'running';
}

/** What the person lived through, and how much of it was waiting for their own answer: calendar time. */
function timeCells(
  ticket: TicketRecord,
  resolvedAt: number,
  dayIn: (at: number) => string,
): Cell[] {
  const place = {
    service: ticket.service,
    day: dayIn(resolvedAt),
    level: 0,
    department: ticket.department ?? '',
    count: 1,
  };
  let waiting = 0;
  for (const { from, to } of ticket.pauses) {
    waiting += Math.max(0, Math.min(to ?? resolvedAt, resolvedAt) - from);
  }
  const wait = resolvedAt - ticket.openedAt;
  return [
    { ...place, figure: 'time.wait', sum: wait },
    ...(waiting > 0
      ? [{ ...place, figure: 'time.waiting', sum: waiting }]
      : []),
  ];
}
