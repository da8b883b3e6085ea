import type { TimeRange } from '@service-culture/plugin-service-culture-common';
import type { Agreement } from '../../agreements/Agreement';
import { commitmentOf, type Commitment } from './commitment';
import type { ClockMetric, Outcome } from './Outcome';
import type { Stint } from './stints';
import { stopwatchOf, type Stopwatch } from './stopwatch';
import type { TicketRecord } from './TicketRecord';

export interface JudgeOptions {
  /** Milliseconds since 1970. */
  now: number;
  /** Share of the target from which on a running ticket is at risk: 0.75. */
  atRiskShare: number;
  /**
   * The agreement that a service had in force at an instant; its first one for an instant before that; undefined where
   * there is none. The same objects each time.
   */
  agreementAt(service: string, at: number): Agreement | undefined;
}

/** What a service owed to a ticket for one metric while it held it, and what came of that. */
export interface Tenure {
  stint: Stint;
  agreement: Agreement;
  commitment: Commitment;
  /** When the clock of the metric stopped; null: not yet, or never. */
  stoppedAt: number | null;
  takenOut: TimeRange[];
  /** Up to when its clock is told: the stop, the end of the ticket or now; the move where it left undecided. */
  until: number;
  /** Undefined: it counts neither way. */
  verdict:
    | Pick<Outcome, 'outcome' | 'decidedAt' | 'atRiskAt' | 'nextChangeAt'>
    | undefined;
  /** The ticket left before it was decided, so another service owes it now. */
  isMovedAway: boolean;
}

const orNull = (instant: number) => (instant < Infinity ? instant : null);

/** What a commitment has come to by `end`; undefined: it counts neither way. */
function verdictOf(
  { dueAt, atRiskAt }: Commitment,
  { stoppedAt, endedAt }: Stopwatch,
  end: number,
  isOver: boolean,
): Tenure['verdict'] {
  // What happens in the very instant that is due comes in time.
  if (dueAt < end) {
    return {
      outcome: 'breached',
      decidedAt: dueAt,
      atRiskAt: null,
      nextChangeAt: null,
    };
  }
  if (isOver) {
    if (stoppedAt === null || endedAt !== null) return undefined;
    return {
      outcome: 'met',
      decidedAt: stoppedAt,
      atRiskAt: null,
      nextChangeAt: null,
    };
  }
  const isAtRisk = atRiskAt <= end;
  return {
    outcome: isAtRisk ? 'at-risk' : 'running',
    decidedAt: null,
    atRiskAt: orNull(atRiskAt),
    nextChangeAt: orNull(isAtRisk ? dueAt + 1 : atRiskAt),
  };
}

/**
 * What was owed to a ticket for one metric, oldest first: by each service that it left undecided, and last by the one
 * with which it was decided, or is. Services that promise nothing are left out.
 *
 * @param now - not before the last thing that happened to the ticket
 */
export function tenuresOf(
  ticket: TicketRecord,
  metric: ClockMetric,
  stints: readonly Stint[],
  now: number,
  options: JudgeOptions,
): Tenure[] {
  const stopwatch = stopwatchOf(ticket, metric);
  const { stoppedAt, endedAt, takenOut } = stopwatch;
  const overAt = Math.min(stoppedAt ?? Infinity, endedAt ?? Infinity);
  const tenures: Tenure[] = [];

  for (const stint of stints) {
    const movedAt = stint.to ?? Infinity;
    const isOver = overAt < Infinity && overAt <= movedAt;
    const end = Math.min(overAt, movedAt, now);
    const agreement = options.agreementAt(stint.service, stint.from);
    const commitment =
      agreement &&
      commitmentOf(agreement, metric, stint, stopwatch, options.atRiskShare);
    const verdict = commitment && verdictOf(commitment, stopwatch, end, isOver);
    const isMovedAway =
      !isOver && stint.to !== null && verdict?.outcome !== 'breached';

    if (commitment) {
      tenures.push({
        stint,
        agreement,
        commitment,
        stoppedAt,
        takenOut,
        until: isMovedAway ? end : Math.min(overAt, now),
        verdict: isMovedAway ? undefined : verdict,
        isMovedAway,
      });
    }
    if (!isMovedAway) break;
  }
  return tenures;
}
