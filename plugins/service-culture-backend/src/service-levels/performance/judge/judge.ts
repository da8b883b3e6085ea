import { elapsedServiceTime } from '@service-culture/plugin-service-culture-common';
import { CLOCK_METRICS, type ClockMetric, type Outcome } from './Outcome';
import { stintsOf, type Stint } from './stints';
import { tenuresOf, type JudgeOptions } from './tenures';
import type { TicketRecord } from './TicketRecord';

/** Now, or the last thing that happened to the ticket where the clock of its source is ahead of ours. */
export function latestInstant(ticket: TicketRecord, now: number): number {
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

function judgeMetric(
  ticket: TicketRecord,
  metric: ClockMetric,
  stints: Stint[],
  now: number,
  options: JudgeOptions,
): Outcome | undefined {
  const tenures = tenuresOf(ticket, metric, stints, now, options);
  // What the others owed was not decided when the ticket left them.
  const last = tenures.at(-1);
  if (!last?.verdict) return undefined;
  const { stint, agreement, commitment, stoppedAt, takenOut, until } = last;
  const { target, calendar, dueAt } = commitment;
  return {
    metric,
    priority: target.priority,
    service: stint.service,
    agreementFrom: agreement.from,
    startAt: stint.from,
    stoppedAt,
    dueAt: dueAt < Infinity ? dueAt : null,
    elapsed: elapsedServiceTime(calendar, stint.from, until, takenOut),
    ...last.verdict,
  };
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
