import type { Priority } from '@service-culture/plugin-service-culture-common';
import type { TargetEvent } from '@service-culture/plugin-service-culture-node';
import type { ClockMetric, Outcome, TicketRecord } from '../judge';
import type { Cell } from '../totals';

/** That a promise came close to late, or is missed, and was not before. Instants are milliseconds since 1970. */
export interface Decision {
  type: TargetEvent['type'];
  source: string;
  externalId: string;
  service: string;
  metric: ClockMetric;
  priority: Priority | null;
  dueAt: number | null;
  at: number;
}

/**
 * What others are to be told after a ticket was judged: docs/events.md. What is close to late is told while it runs. A
 * miss is told where somebody still waits, or was known to be waiting until now; a history that is imported long after
 * tells nothing of misses that nobody waits for any more.
 *
 * @param counted - what the ticket counted for before; empty: it was not known, or not counted
 */
export function decisionsOf(
  source: string,
  ticket: TicketRecord,
  judged: readonly Outcome[],
  counted: readonly Cell[],
): Decision[] {
  const isOpen = ticket.state === 'open' || ticket.state === 'paused';
  return judged.flatMap(outcome => {
    const { metric, service, priority, dueAt, stoppedAt } = outcome;
    const before = (service_: string | undefined, ...outcomes: string[]) =>
      counted.some(
        cell =>
          (service_ === undefined || cell.service === service_) &&
          outcomes.some(each => cell.figure === `${metric}.${each}`),
      );
    const decision = (type: Decision['type'], at: number): Decision[] => [
      {
        type,
        source,
        externalId: ticket.externalId,
        service,
        metric,
        priority,
        dueAt,
        at,
      },
    ];
    if (outcome.outcome === 'at-risk' && !before(service, 'at-risk')) {
      return decision('target.at-risk', outcome.atRiskAt!);
    }
    if (outcome.outcome === 'breached' && !before(service, 'breached')) {
      const isWaitedFor = isOpen && stoppedAt === null;
      if (isWaitedFor || before(undefined, 'running', 'at-risk')) {
        return decision('target.missed', outcome.decidedAt!);
      }
    }
    return [];
  });
}
