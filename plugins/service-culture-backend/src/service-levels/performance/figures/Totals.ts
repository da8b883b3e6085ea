import type { Days } from './resolveWindow';

/** A number of the totals, all departments together. */
export interface Total {
  /** '' for what is true now. */
  day: string;
  figure: string;
  level: number;
  count: number;
  /** Milliseconds. */
  sum: number;
}

/** The totals of one service, to be asked by figure, days and level. */
export class Totals {
  private readonly byFigure = new Map<string, Total[]>();

  /** @param serviceTime - of these days so far, in ms; without it nothing is known of availability */
  constructor(
    totals: readonly Total[],
    private readonly serviceTime: (days: Days) => number = () => 0,
  ) {
    for (const total of totals) {
      const known = this.byFigure.get(total.figure);
      if (known) {
        known.push(total);
      } else {
        this.byFigure.set(total.figure, [total]);
      }
    }
  }

  /** Whether there is nothing at all. */
  isEmpty(): boolean {
    return ![...this.byFigure.values()].some(totals =>
      totals.some(({ count }) => count > 0),
    );
  }

  /** How many in these days; of one level, or of all. */
  count(figure: string, days: Days, level?: number): number {
    let count = 0;
    for (const total of this.byFigure.get(figure) ?? []) {
      if (isIn(total, days) && (level === undefined || total.level === level)) {
        count += total.count;
      }
    }
    return count;
  }

  /** Milliseconds in these days. */
  sum(figure: string, days: Days): number {
    let sum = 0;
    for (const total of this.byFigure.get(figure) ?? []) {
      if (isIn(total, days)) {
        sum += total.sum;
      }
    }
    return sum;
  }

  /** What was measured within service hours, in ms; `coverage` is null where there were none. */
  availability(days: Days): {
    good: number;
    measured: number;
    serviceTime: number;
    coverage: number | null;
  } {
    const good = this.count('availability.met', days);
    const measured = good + this.count('availability.breached', days);
    const serviceTime = this.serviceTime(days);
    return {
      good,
      measured,
      serviceTime,
      // A source whose clock is ahead of ours has measured more than there was.
      coverage: serviceTime > 0 ? Math.min(1, measured / serviceTime) : null,
    };
  }

  /** How many now. */
  now(figure: string, level?: number): number {
    let count = 0;
    for (const total of this.byFigure.get(figure) ?? []) {
      if (total.day === '' && (level === undefined || total.level === level)) {
        count += total.count;
      }
    }
    return count;
  }
}

function isIn({ day }: Total, { first, last }: Days): boolean {
  // ISO dates sort as text, and '' (now) sorts before all of them.
  return day >= first && day <= last;
}
