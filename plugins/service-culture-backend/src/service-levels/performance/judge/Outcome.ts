import type { Priority } from '@service-culture/plugin-service-culture-common';

/** The targets of a ticket that run against a clock. */
export const CLOCK_METRICS = ['first-response', 'resolution'] as const;

export type ClockMetric = (typeof CLOCK_METRICS)[number];

/**
 * What became of one target of a ticket: figures.md, "The clock of a target". Instants are milliseconds since 1970.
 */
export interface Outcome {
  metric: ClockMetric;
  /** Of the target it counts under; null: the target without a priority. */
  priority: Priority | null;
  /** Entity ref of the service it counts for: the one that held the ticket when it was decided, or holds it now. */
  service: string;
  /** `from` of the agreement whose target it counts under. */
  agreementFrom: number;
  outcome: 'met' | 'breached' | 'running' | 'at-risk';
  /** When the ticket was opened, or moved to this service. */
  startAt: number;
  /**
   * When the clock stopped. Null: not yet, or never; a breached outcome of a cancelled ticket, or of one that a robot
   * resolved unanswered, stays without a stop, so ask the ticket's state before calling it overdue.
   */
  stoppedAt: number | null;
  /** Null while it is not known: the resolution of a paused ticket, or more than ten years ahead. */
  dueAt: number | null;
  /** The stop where it was met, due where it was breached, else null. */
  decidedAt: number | null;
  /** When it becomes, or became, at risk; null: not known, or decided. */
  atRiskAt: number | null;
  /** Milliseconds of service time up to the stop, the end of the ticket or now. */
  elapsed: number;
  /** The first instant after now at which `outcome` is another one if nothing happens to the ticket; null: none. */
  nextChangeAt: number | null;
}
