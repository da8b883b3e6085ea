import { elapsedServiceTime } from '@service-culture/plugin-service-culture-common';
import type { Agreement } from '../../agreements/Agreement';
import { commitmentOf, type Commitment } from './commitment';
import { CLOCK_METRICS, type ClockMetric, type Outcome } from './Outcome';
import { stintsOf, type Stint } from './stints';
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

/** Now, or the last thing that happened to the ticket where the clock of its source is ahead of ours. */
function latestInstant(ticket: TicketRecord, now: number): number {
  let latest = Math.max(
    now,
    ticket.openedAt,
    ticket.firstResponseAt ?? now,
    ticket.resolvedAt ?? now,
    ticket.cancelledAt ?? now,
  );
  for (const { from, to } of ticket.pauses) {
    latest = Math.max(latest, to ?? from);
  }
  for (const { reopenedAt } of ticket.reopens) {
    latest = Math.max(latest, reopenedAt);
  }
  for (const { at } of ticket.changes) latest = Math.max(latest, at);
  return latest;
}

const orNull = (instant: number) => (instant < Infinity ? instant : null);

/** What a commitment has come to by `end`; undefined: it counts neither way. */
function verdict(
  { dueAt, atRiskAt }: Commitment,
  { stoppedAt, endedAt }: Stopwatch,
  end: number,
  isOver: boolean,
):
  | Pick<Outcome, 'outcome' | 'decidedAt' | 'atRiskAt' | 'nextChangeAt'>
  | undefined {
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

function judgeMetric(
  ticket: TicketRecord,
  metric: ClockMetric,
  stints: Stint[],
  now: number,
  options: JudgeOptions,
): Outcome | undefined {
  const stopwatch = stopwatchOf(ticket, metric);
  const { stoppedAt, endedAt, takenOut } = stopwatch;
  const overAt = Math.min(stoppedAt ?? Infinity, endedAt ?? Infinity);

  for (const stint of stints) {
    const movedAt = stint.to ?? Infinity;
    const isOver = overAt < Infinity && overAt <= movedAt;
    const end = Math.min(overAt, movedAt, now);
    const agreement = options.agreementAt(stint.service, stint.from);
    const commitment =
      agreement &&
      commitmentOf(agreement, metric, stint, stopwatch, options.atRiskShare);
    const found = commitment && verdict(commitment, stopwatch, end, isOver);
    const isMovedAway = !isOver && stint.to !== null;

    if (found && (!isMovedAway || found.outcome === 'breached')) {
      const { target, calendar, dueAt } = commitment;
      return {
        metric,
        priority: target.priority,
        service: stint.service,
        agreementFrom: agreement.from,
        startAt: stint.from,
        stoppedAt,
        dueAt: orNull(dueAt),
        elapsed: elapsedServiceTime(
          calendar,
          stint.from,
          Math.min(overAt, now),
          takenOut,
        ),
        ...found,
      };
    }
    if (!isMovedAway) return undefined;
  }
  return undefined;
}

/**
 * What became of each target of a ticket, as of now: figures.md, "The clock of a target". A pure function of the ticket,
 * the agreements and now; asking again gives the same.
 *
 * @returns at most one outcome for each metric; none where nothing is promised, or where nothing counts (a ticket
 * cancelled before it was late, an automatic resolution without a response)
 */
export function judge(ticket: TicketRecord, options: JudgeOptions): Outcome[] {
  const now = latestInstant(ticket, options.now);
  const stints = stintsOf(ticket);
  return CLOCK_METRICS.map(metric =>
    judgeMetric(ticket, metric, stints, now, options),
  ).filter(outcome => outcome !== undefined);
}
