import type { CountedMetric, CountedOutcome } from '../totals';
import type { Days } from './resolveWindow';
import type { Total } from './Totals';

/** What is asked of the tickets behind a figure. */
export interface OutcomeQuery {
  service: string;
  metric: CountedMetric;
  /** Level ids; absent: any. */
  levels?: number[];
  /** `overdue`: breached, and the person still waits; `running` holds `at-risk`, as the figures do; absent: any. */
  outcome?: CountedOutcome['outcome'] | 'overdue';
  /** Days of the decision, or of the event; absent: now. */
  days?: Days;
  /**
   * What the days are of: when it was decided (the default), or when what has a time stopped and what is open was
   * opened.
   */
  by?: 'decision' | 'event';
  /** Group entity ref; '' unknown; absent: all. */
  department?: string;
}

/** What is asked of the totals of a service, summed over the days; those of now come with day ''. */
export interface TotalsQuery {
  service: string;
  days: Days;
  /** What to tell apart; absent: nothing. */
  by?: 'day' | 'department';
  /** Group entity ref; '' unknown; absent: all. */
  department?: string;
}

/** A number of the totals of a department. */
export interface DepartmentTotal extends Total {
  /** '' unless it was asked for by department, or unknown. */
  department: string;
}

/** A ticket behind a figure. */
export interface OutcomeRow {
  ticketId: number;
  /** Of the decision or the event, as asked. */
  day: string;
  outcome: CountedOutcome['outcome'];
  stoppedAt: number | null;
  dueAt: number | null;
  decidedAt: number | null;
}

/** Reads figures from the totals, and lists from indexes: nothing here scans tickets. */
export interface FiguresStore {
  /** Totals of a service: those of the days, and those of now. */
  totals(service: string, days: Days): Promise<Total[]>;
  /** Totals of a service, told apart as asked; where not by day, as if all were of the last one. */
  summed(query: TotalsQuery): Promise<DepartmentTotal[]>;
  /**
   * Totals of every service, by service, summed over the days (and those of now, with day '').
   *
   * @param services - of these alone
   */
  totalsOfAll(
    days: Days,
    services?: readonly string[],
  ): Promise<Map<string, Total[]>>;
  /** Tickets opened on these days, of one service or one department, or of all. */
  countRequests(
    days: Days,
    where: { service?: string; department?: string },
  ): Promise<number>;
  /** Promises of a time met and breached, by service and day. */
  trends(
    services: readonly string[],
    days: Days,
  ): Promise<Map<string, { day: string; met: number; breached: number }[]>>;
  /** The first day, ISO date, for which there are totals; undefined: there are none. */
  firstDay(service: string): Promise<string | undefined>;
  /** A number that grows whenever the figures of the service change. */
  revision(service: string): Promise<number>;
  /** The same of every service that ever had figures. */
  revisions(): Promise<Map<string, number>>;
  /** The tickets behind a figure, newest decision (or event) first, after the position of the last one seen. */
  outcomes(
    query: OutcomeQuery,
    after: { day: string; ticketId: number } | null,
    limit: number,
  ): Promise<OutcomeRow[]>;
  /** How many tickets are behind a figure: from the totals, so that it does not grow with their number. */
  countOutcomes(query: OutcomeQuery): Promise<number>;
  /** Sources that brought tickets of the service. */
  sourcesOf(service: string): Promise<string[]>;
  /** Sources with tickets that are the service's by now and do not count for it yet: `KeyReassignment` is at work. */
  countingFor(service: string): Promise<string[]>;
}
