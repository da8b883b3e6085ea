import type {
  DepartmentsFigures,
  Trend,
} from '@service-culture/plugin-service-culture-common';
import type { ProjectedService, ProjectionStore } from '../projection';
import type { AgreementStore } from './agreements';
import { findService } from './findService';
import {
  composeDepartments,
  composeTrend,
  resolveWindow,
  serviceTimeIn,
  Totals,
  type FiguresStore,
  type SpreadStore,
} from './performance';
import type { TrendQuery, WindowQuery } from './queries';
import { SourcesOfService, type SourceStore } from './sources';

/** Figures of a service side by side: over time, and by department. Knows no HTTP, no SQL and no permissions. */
export class ComparisonsService {
  private readonly sources: SourcesOfService;

  constructor(
    private readonly options: {
      projection: ProjectionStore;
      agreements: AgreementStore;
      figures: FiguresStore;
      spreads: SpreadStore;
      sources: SourceStore;
      now: () => number;
    },
  ) {
    this.sources = new SourcesOfService(options);
  }

  /** @throws NotFoundError when the ref is no service in the catalog */
  async trend(ref: string, query: TrendQuery): Promise<Trend> {
    const { figures, spreads, agreements } = this.options;
    const service = await findService(this.options.projection, ref);
    const { window, provenance } = await this.frame(service, query.window);
    const { figure, by, priority } = query;
    const asked = {
      service: ref,
      days: window,
      by: 'day' as const,
      department: query.department === 'none' ? '' : query.department,
    };
    const levels =
      priority === undefined
        ? undefined
        : (await agreements.levels([ref]))
            .filter(
              ({ target }) =>
                target.metric === figure &&
                (target.priority ?? 'none') === priority,
            )
            .map(({ id }) => id);
    return {
      ...provenance,
      figure,
      by,
      priority: priority ?? null,
      department: query.department ?? null,
      points: composeTrend({
        figure,
        unit: by,
        window,
        totals: new Totals(
          await figures.summed(asked),
          serviceTimeIn(
            (await agreements.histories([ref])).get(ref) ?? [],
            service.promise.hours.zone,
            this.options.now(),
          ),
        ),
        levels,
        spreads: await spreads.spreads(asked),
      }),
    };
  }

  /**
   * @param visible - entity refs that the caller may see; other departments are shown as one
   * @throws NotFoundError when the ref is no service in the catalog
   */
  async departments(
    ref: string,
    request: WindowQuery,
    visible: ReadonlySet<string>,
  ): Promise<DepartmentsFigures> {
    const { projection, agreements, figures, spreads } = this.options;
    const service = await findService(projection, ref);
    const { window, provenance } = await this.frame(service, request);
    const asked = { service: ref, days: window, by: 'department' as const };
    const totals = await figures.summed(asked);
    const groups = await projection.groups(
      [...new Set(totals.map(({ department }) => department))].filter(group =>
        visible.has(group),
      ),
    );
    return {
      ...provenance,
      ...composeDepartments({
        levels: await agreements.levels([ref]),
        window,
        totals,
        spreads: await spreads.spreads(asked),
        titles: new Map(groups.map(group => [group.ref, group.title])),
      }),
    };
  }

  private async frame(service: ProjectedService, request: WindowQuery) {
    const at = this.options.now();
    const window = resolveWindow(request, at, service.promise.hours.zone);
    return {
      window,
      provenance: {
        service: service.ref,
        title: service.title,
        window: window.window,
        asOf: new Date(at).toISOString(),
        sources: await this.sources.of(service, at),
      },
    };
  }
}
