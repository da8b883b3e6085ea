/**
 * What a ticket can count for: its promises, the answers of the person, and being there at all. `open` is a ticket open
 * or paused now; `automatic` was resolved without a human and without an answer, so it has no first response; `moved`
 * went to another service and did not come back; `resolved` is `breached` where it had been resolved before.
 */
export type CountedMetric =
  | 'first-response'
  | 'resolution'
  | 'first-contact-resolution'
  | 'satisfaction'
  | 'respect'
  | 'requests'
  | 'open'
  | 'resolved'
  | 'cancelled'
  | 'moved'
  | 'automatic';

/**
 * One thing a ticket counts for. Every figure is a number of these, so every figure can be opened down to its tickets.
 */
export interface CountedOutcome {
  metric: CountedMetric;
  /** Entity ref; a ticket that was moved can count for two. */
  service: string;
  /** The level it counts under; 0: it is not of one promise. */
  level: number;
  /**
   * `counted`: it is neither good nor bad; of a time, that it was done and not promised. For `open`: the worst of its
   * promises.
   */
  outcome: 'met' | 'breached' | 'running' | 'at-risk' | 'counted';
  /** Breached, and the person still waits. */
  overdue: boolean;
  /** ISO date in the service's time zone on which it was decided; '' while it is undecided. */
  day: string;
  /** ISO date on which a time stopped, or on which what is open was opened; null for what has neither time nor age. */
  eventDay: string | null;
  /** Epoch ms, all of them. */
  startAt: number;
  stoppedAt: number | null;
  dueAt: number | null;
  decidedAt: number | null;
  /** Service time in ms from start to stop, or to when it was judged; for `resolved` all the time that passed. */
  elapsed: number;
  /** When it changes by itself; null: never. */
  nextChangeAt: number | null;
}
