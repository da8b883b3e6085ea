import type {
  ServiceCalendar,
  Target,
} from '@service-culture/plugin-service-culture-common';

/** All that a service promises from an instant on, and the calendar it is measured by. */
export interface Agreement<T extends Target = Target> {
  /** Entity ref. */
  service: string;
  /** Epoch ms from which it is in force. */
  from: number;
  calendar: ServiceCalendar;
  targets: T[];
}

/**
 * A target that is kept in the database. Its level stays the same as long as the promise reads the same and runs on the
 * same hours; else it is a level of its own, with figures of its own (figures.md, "Attainment").
 */
export interface AgreedTarget extends Target {
  level: number;
}

/** One version of a promise and when it held. */
export interface Level {
  id: number;
  service: string;
  target: Target;
  /** Epoch ms. */
  from: number;
  /** Epoch ms, exclusive; null: in force. */
  to: number | null;
}

/** The agreement that holds for a ticket opened at `at`; older than the first known one: that first one. */
export function agreementAt<A extends { from: number }>(
  history: readonly A[],
  at: number,
): A | undefined {
  let found = history[0];
  for (const agreement of history) {
    if (agreement.from <= at) {
      found = agreement;
    }
  }
  return found;
}
