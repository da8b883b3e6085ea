import type { Ambassadors, Department, Departments } from '../ambassadors';
import type {
  Account,
  AccountsPage,
  Age,
  DepartmentsFigures,
  AgreementsPage,
  Performance,
  PlanChange,
  Priority,
  ServicesPage,
  ServiceSummary,
  SourcesPage,
  TicketRow,
  TicketsImported,
  TicketsPage,
  Trial,
  TrialResult,
  Timeline,
  Trend,
  TrendFigure,
  TrendUnit,
  TicketsWrite,
  TicketsWritten,
  WindowName,
} from '../service-levels';
import type { ComplaintsApi } from './ComplaintsApi';

/** What `GET /services` can be narrowed to; everything absent means "all". @public */
export interface ServicesQuery {
  /** Default: this month. */
  window?: WindowName;
  /** State of the worst promise. */
  status?: ServiceSummary['status'];
  /** Entity ref of the owning group or of the service owner. */
  owner?: string;
  /** Entity ref of a department that uses the services. */
  department?: string;
  /** Only services whose times are kept while people are not satisfied; false: only the others. */
  watermelon?: boolean;
  /** Words of a title, a description or a synonym. */
  q?: string;
  /** `status` (the default: misses first), `title`, `requests`, `open` or `watermelon` (these first). */
  orderBy?: string;
  /** At most this many. */
  limit?: number;
  /** `nextCursor` of the page before. */
  cursor?: string;
}

/** Figures that are counted in tickets, so that the tickets behind them can be listed. @public */
export type TicketsMetric =
  | 'first-response'
  | 'resolution'
  | 'first-contact-resolution'
  | 'time-to-respond'
  | 'time-to-resolve'
  | 'requests'
  | 'resolved'
  | 'open'
  | 'cancelled'
  | 'moved'
  | 'automatic';

/** A span of days: by name, or from one date to the day before another; default: this month. @public */
export interface WindowQuery {
  /** By name. */
  window?: WindowName;
  /** ISO date of the first day. */
  from?: string;
  /** ISO date of the day after the last one. */
  to?: string;
}

/** Which figure of a service over time. @public */
export interface TrendQuery extends WindowQuery {
  /** The figure. */
  figure: TrendFigure;
  /** Default: by day. */
  by?: TrendUnit;
  /** Of first-response and resolution; `none`: counted under the target that has no priority; absent: all. */
  priority?: Priority | 'none';
  /** Entity ref of a department, or `none` for tickets of which it is not known. */
  department?: string;
}

/** Which tickets of a service: those that make one figure. @public */
export interface TicketsQuery extends WindowQuery {
  /** The figure. */
  metric: TicketsMetric;
  /** `none`: counted under the target that has no priority; absent: all. */
  priority?: Priority | 'none';
  /** How they count; absent: `counted`, for figures that are a mere number of tickets. */
  outcome?: TicketRow['outcome'] | 'overdue';
  /** Of what is open: how old. */
  age?: Age;
  /** Entity ref of a department, or `none` for tickets of which it is not known. */
  department?: string;
  /** At most this many. */
  limit?: number;
  /** `nextCursor` of the page before. */
  cursor?: string;
}

/** Which part of a list. @public */
export interface PageQuery {
  /** At most this many. */
  limit?: number;
  /** `nextCursor` of the page before. */
  cursor?: string;
}

/** What goes with any one request. @public */
export interface ServiceCultureRequestOptions {
  /** Aborts the request; the promise is then rejected with the reason of the signal. */
  signal?: AbortSignal;
}

/**
 * What Service Culture answers over HTTP. Every method rejects with a `ResponseError` of `@backstage/errors` when the
 * answer is not a success, so that a caller can tell denied (403) from unknown (404) and failed.
 *
 * @public
 */
export interface ServiceCultureApi {
  /** The register of complaints. */
  readonly complaints: ComplaintsApi;

  /** Services the reader may see with their headline figures, misses first unless `orderBy` says otherwise. */
  getServices(
    query?: ServicesQuery,
    options?: ServiceCultureRequestOptions,
  ): Promise<ServicesPage>;

  /** The figures of one service; `service` is an entity ref. */
  getPerformance(
    service: string,
    query?: WindowQuery,
    options?: ServiceCultureRequestOptions,
  ): Promise<Performance>;

  /** One figure of a service by day, week or month; `service` is an entity ref. */
  getTrend(
    service: string,
    query: TrendQuery,
    options?: ServiceCultureRequestOptions,
  ): Promise<Trend>;

  /** The same figures of a service by department; `service` is an entity ref. */
  getDepartmentsFigures(
    service: string,
    query?: WindowQuery,
    options?: ServiceCultureRequestOptions,
  ): Promise<DepartmentsFigures>;

  /** The tickets behind one figure of a service; `service` is an entity ref. */
  getTickets(
    service: string,
    query: TicketsQuery,
    options?: ServiceCultureRequestOptions,
  ): Promise<TicketsPage>;

  /** What became of each promise to one ticket, and why; `source` and `externalId` are those of its row in a list. */
  getTimeline(
    source: string,
    externalId: string,
    options?: ServiceCultureRequestOptions,
  ): Promise<Timeline>;

  /** What a service promised, and when, newest first; `service` is an entity ref. */
  getAgreements(
    service: string,
    query?: PageQuery,
    options?: ServiceCultureRequestOptions,
  ): Promise<AgreementsPage>;

  /** Month by month what was promised and kept, newest first; `service` is an entity ref. */
  getAccounts(
    service: string,
    query?: PageQuery,
    options?: ServiceCultureRequestOptions,
  ): Promise<AccountsPage>;

  /**
   * Says what will be done about a month that was missed.
   *
   * @param month - like `2026-10`
   * @param etag - of the account that the change is based on; 412 when it changed meanwhile
   */
  updateAccount(
    service: string,
    month: string,
    change: PlanChange,
    etag: string,
    options?: ServiceCultureRequestOptions,
  ): Promise<Account>;

  /** What a promise would have been on what happened, before it is made; `service` is an entity ref. */
  tryPromise(
    service: string,
    trial: Trial,
    options?: ServiceCultureRequestOptions,
  ): Promise<TrialResult>;

  /** Every department the reader may see, with its ambassadors and the services it uses. */
  getDepartments(options?: ServiceCultureRequestOptions): Promise<Departments>;

  /** One department; `department` is the entity ref of a group. */
  getDepartment(
    department: string,
    options?: ServiceCultureRequestOptions,
  ): Promise<Department>;

  /** The people who are ambassadors, with their departments. */
  getAmbassadors(options?: ServiceCultureRequestOptions): Promise<Ambassadors>;

  /**
   * Writes tickets, at most 1,000; permission `service-culture.ticket.write`. Writing them again changes nothing; a source
   * that somebody else writes is 409.
   */
  writeTickets(
    tickets: TicketsWrite,
    options?: ServiceCultureRequestOptions,
  ): Promise<TicketsWritten>;

  /**
   * Writes any number of tickets under the name of a source.
   *
   * @param lines - one ticket a line, each as JSON
   */
  importTickets(
    source: string,
    lines: string,
    options?: ServiceCultureRequestOptions,
  ): Promise<TicketsImported>;

  /** How the sources are doing, for those who run the portal (permission `service-culture.admin`). */
  getSources(options?: ServiceCultureRequestOptions): Promise<SourcesPage>;
}
