import { NotFoundError } from '@backstage/errors';
import type {
  AgreementsPage,
  Performance,
  ServicesPage,
  TicketsPage,
} from '@service-culture/plugin-service-culture-common';
import { z } from 'zod';
import { printCursor, readCursor } from '../http';
import type { ProjectedService, ProjectionStore } from '../projection';
import {
  AgreementHistory,
  type AgreementStore,
  type HistoryQuery,
} from './agreements';
import {
  composePerformance,
  PerformanceCache,
  resolveWindow,
  Totals,
  type FiguresStore,
  type OutcomeQuery,
  type TicketReader,
  type TimelineDetail,
  type TimelineReader,
} from './performance';
import type {
  ServicesQuery,
  TicketDetailRow,
  TicketsQuery,
  WindowQuery,
} from './queries';
import { ServicesOverview, type ServiceState } from './ServicesOverview';
import { sourceStatus, type SourceStore } from './sources';

const positionSchema = z.object({
  /** '' where it is about now. */
  day: z.iso.date().or(z.literal('')),
  ticketId: z
    .int()
    .min(0)
    .max(2 ** 31 - 1),
});

/** What is said of a source whose tickets were not all given to the service yet: its figures are too small. */
const COUNTING = {
  status: 'counting',
  message: 'Its tickets are still being counted for this service.',
} as const;

/** The rules of reading figures; knows no HTTP, no SQL and no permissions. */
export class ServiceLevelsService {
  private readonly overview: ServicesOverview;
  private readonly cache = new PerformanceCache();
  private readonly history: AgreementHistory;

  constructor(
    private readonly options: {
      projection: ProjectionStore;
      agreements: AgreementStore;
      figures: FiguresStore;
      sources: SourceStore;
      tickets: TicketReader;
      timelines: TimelineReader;
      now: () => number;
    },
  ) {
    this.overview = new ServicesOverview(options);
    this.history = new AgreementHistory(options);
  }

  /** @param visible - entity refs that the caller may see */
  services(
    query: ServicesQuery,
    visible: ReadonlySet<string>,
  ): Promise<ServicesPage> {
    return this.overview.page(query, visible);
  }

  /** Title, synonyms and state this month of each service that may be seen, by ref. */
  directory(visible: ReadonlySet<string>): Promise<Map<string, ServiceState>> {
    return this.overview.directory(visible);
  }

  /** @throws NotFoundError when the ref is no service in the catalog */
  async performance(ref: string, request: WindowQuery): Promise<Performance> {
    const { figures, sources, now } = this.options;
    const service = await this.service(ref);
    const at = now();
    const window = resolveWindow(request, at, service.promise.hours.zone);
    const stamp = [
      await figures.revision(ref),
      service.version,
      // The windows that are always compared move on with the day.
      resolveWindow({ window: '30d' }, at, service.promise.hours.zone).last,
    ].join(' ');
    const performance = await this.cache.get(
      `${ref} ${window.first} ${window.last} ${window.window.name}`,
      stamp,
      () => this.compose(service, request, at),
    );
    const states = new Map(
      (await sources.all()).map(state => [state.source, state]),
    );
    return {
      ...performance,
      asOf: new Date(at).toISOString(),
      sources: performance.sources.map(({ source, status }) => ({
        ...sourceStatus(source, states.get(source), at),
        ...(status === 'counting' && COUNTING),
      })),
    };
  }

  /** @throws NotFoundError when the ref is no service in the catalog */
  async tickets(
    ref: string,
    query: TicketsQuery,
  ): Promise<Omit<TicketsPage, 'items'> & { items: TicketDetailRow[] }> {
    const { figures, tickets, now } = this.options;
    const service = await this.service(ref);
    const at = now();
    const days = isNow(query.outcome, query.metric)
      ? undefined
      : resolveWindow(query.window, at, service.promise.hours.zone);
    const found: OutcomeQuery = {
      service: ref,
      metric: query.metric,
      levels: await this.levelsOf(ref, query),
      outcome: query.outcome,
      days,
    };
    const after = query.cursor
      ? readCursor(positionSchema, query.cursor)
      : null;
    const rows = await figures.outcomes(found, after, query.limit + 1);
    const items = rows.slice(0, query.limit);
    const last = items[items.length - 1];
    return {
      items: await tickets.read(items, query.metric, ref, at),
      nextCursor:
        rows.length > query.limit
          ? printCursor({ day: last.day, ticketId: last.ticketId })
          : null,
      totalItems: await figures.countOutcomes(found),
      asOf: new Date(at).toISOString(),
    };
  }

  /** @throws NotFoundError when the ref is no service in the catalog */
  async agreements(ref: string, query: HistoryQuery): Promise<AgreementsPage> {
    return this.history.page(await this.service(ref), query);
  }

  /**
   * @param visible - entity refs that the caller may see
   * @throws NotFoundError when there is no such ticket, or none of these services ever had it
   */
  async timeline(
    source: string,
    externalId: string,
    visible: ReadonlySet<string>,
  ): Promise<TimelineDetail> {
    const { timelines, now } = this.options;
    const found = await timelines.read(source, externalId, visible, now());
    if (!found) {
      throw new NotFoundError(
        `There is no ticket "${externalId}" of a source "${source}", or you may not see its service in the catalog`,
      );
    }
    return found;
  }

  private async compose(
    service: ProjectedService,
    request: WindowQuery,
    at: number,
  ): Promise<Performance> {
    const { projection, agreements, figures } = this.options;
    const zone = service.promise.hours.zone;
    const window = resolveWindow(request, at, zone);
    const compared = [
      window,
      resolveWindow({ window: 'last-month' }, at, zone),
      resolveWindow({ window: '30d' }, at, zone),
    ];
    const totals = await figures.totals(service.ref, {
      first: compared.map(({ first }) => first).sort()[0],
      last: compared.map(({ last }) => last).sort()[compared.length - 1],
    });
    const groups = await projection.groups(
      service.promise.agreedWith.map(({ group }) => group),
    );
    const names = new Set([
      ...service.promise.tickets.map(({ source }) => source),
      ...(await figures.sourcesOf(service.ref)),
    ]);
    const counting = await figures.countingFor(service.ref);
    return composePerformance({
      service,
      levels: await agreements.levels([service.ref]),
      totals: new Totals(totals),
      window,
      sources: [...names].map(source => ({
        ...sourceStatus(source, undefined, at),
        ...(counting.includes(source) && COUNTING),
      })),
      groups: new Map(groups.map(group => [group.ref, group])),
      now: at,
    });
  }

  private async service(
    ref: string,
  ): Promise<ProjectedService & { version: string }> {
    const service = await this.options.projection.service(ref);
    if (!service) {
      throw new NotFoundError(
        `"${ref}" is not a service in the catalog; a service has spec.type it-service or a promise among its annotations`,
      );
    }
    return service;
  }

  /** Levels of one promise, all its versions; undefined: whatever it counts under. */
  private async levelsOf(
    ref: string,
    { metric, priority }: TicketsQuery,
  ): Promise<number[] | undefined> {
    if (
      priority === undefined ||
      (metric !== 'first-response' && metric !== 'resolution')
    ) {
      return undefined;
    }
    const wanted = priority === 'none' ? null : priority;
    return (await this.options.agreements.levels([ref]))
      .filter(
        ({ target }) => target.metric === metric && target.priority === wanted,
      )
      .map(({ id }) => id);
  }
}

/** Whether an outcome is one of now, whatever the window. */
function isNow(
  outcome: TicketsQuery['outcome'],
  metric: TicketsQuery['metric'],
): boolean {
  return (
    metric === 'open' ||
    outcome === 'running' ||
    outcome === 'at-risk' ||
    outcome === 'overdue'
  );
}
