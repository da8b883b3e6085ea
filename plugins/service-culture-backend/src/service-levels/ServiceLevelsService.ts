import { NotFoundError } from '@backstage/errors';
import type {
  AgreementsPage,
  Performance,
  ServicesPage,
  TicketsPage,
} from '@service-culture/plugin-service-culture-common';
import type { ProjectedService, ProjectionStore } from '../projection';
import type { AccountsService } from './accounts';
import {
  AgreementHistory,
  type AgreementStore,
  type HistoryQuery,
} from './agreements';
import {
  composeAges,
  composePerformance,
  PerformanceCache,
  measuredSlot,
  resolveWindow,
  serviceTimeIn,
  Totals,
  daysBefore,
  dayAfter,
  dayOf,
  type FiguresStore,
  type SpreadStore,
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
import { findService } from './findService';
import { FigureTickets } from './FigureTickets';
import { SourcesOfService, type SourceStore } from './sources';

/** The rules of reading figures; knows no HTTP, no SQL and no permissions. */
export class ServiceLevelsService {
  private readonly overview: ServicesOverview;
  private readonly cache = new PerformanceCache();
  private readonly lists: FigureTickets;
  private readonly sources: SourcesOfService;
  private readonly history: AgreementHistory;

  constructor(
    private readonly options: {
      projection: ProjectionStore;
      agreements: AgreementStore;
      figures: FiguresStore;
      spreads: SpreadStore;
      sources: SourceStore;
      tickets: TicketReader;
      timelines: TimelineReader;
      accounts: Pick<AccountsService, 'last'>;
      now: () => number;
    },
  ) {
    this.overview = new ServicesOverview(options);
    this.lists = new FigureTickets(options);
    this.sources = new SourcesOfService(options);
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
    const { figures, now } = this.options;
    const service = await findService(this.options.projection, ref);
    const at = now();
    const window = resolveWindow(request, at, service.promise.hours.zone);
    const stamp = [
      await figures.revision(ref),
      service.version,
      // The windows that are always compared move on with the day.
      resolveWindow({ window: '30d' }, at, service.promise.hours.zone).last,
      measuredSlot(service, at),
    ].join(' ');
    const performance = await this.cache.get(
      `${ref} ${window.first} ${window.last} ${window.window.name}`,
      stamp,
      () => this.compose(service, request, at),
    );
    return {
      ...performance,
      asOf: new Date(at).toISOString(),
      sources: await this.sources.renew(performance.sources, at),
    };
  }

  /** @throws NotFoundError when the ref is no service in the catalog */
  async tickets(
    ref: string,
    query: TicketsQuery,
  ): Promise<Omit<TicketsPage, 'items'> & { items: TicketDetailRow[] }> {
    return this.lists.page(
      await findService(this.options.projection, ref),
      query,
    );
  }

  /** @throws NotFoundError when the ref is no service in the catalog */
  async agreements(ref: string, query: HistoryQuery): Promise<AgreementsPage> {
    return this.history.page(
      await findService(this.options.projection, ref),
      query,
    );
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
    const { projection, agreements, figures, spreads } = this.options;
    const { ref, promise } = service;
    const { zone } = promise.hours;
    const window = resolveWindow(request, at, zone);
    const compared = [
      window,
      resolveWindow({ window: 'last-month' }, at, zone),
      resolveWindow({ window: '30d' }, at, zone),
    ];
    const totals = await figures.totals(ref, {
      first: compared.map(({ first }) => first).sort()[0],
      last: compared.map(({ last }) => last).sort()[compared.length - 1],
    });
    const { first, last } = daysBefore(window);
    const before = resolveWindow({ from: first, to: dayAfter(last) }, at, zone);
    const groups = await projection.groups(
      promise.agreedWith.map(({ group }) => group),
    );
    const serviceTime = serviceTimeIn(
      (await agreements.histories([ref])).get(ref) ?? [],
      zone,
      at,
    );
    return composePerformance({
      service,
      levels: await agreements.levels([ref]),
      totals: new Totals(totals, serviceTime),
      window,
      lastAccount: await this.options.accounts.last(service),
      spreads: await spreads.spreads({ service: ref, days: window }),
      before: {
        window: before,
        totals: new Totals(
          await figures.summed({ service: ref, days: before }),
          serviceTime,
        ),
        spreads: await spreads.spreads({ service: ref, days: before }),
      },
      ages: composeAges(await spreads.opened(ref), dayOf(at, zone)),
      sources: await this.sources.of(service, at),
      groups: new Map(groups.map(group => [group.ref, group])),
      now: at,
    });
  }
}
