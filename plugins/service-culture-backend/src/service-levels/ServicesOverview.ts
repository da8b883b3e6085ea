import type {
  Named,
  Person,
  ServicesPage,
  ServiceSummary,
} from '@service-culture/plugin-service-culture-common';
import { z } from 'zod';
import { printCursor, readCursor } from '../http';
import type { ProjectedService, ProjectionStore } from '../projection';
import type { AgreementStore, Level } from './agreements';
import {
  composeHeadlines,
  eachDay,
  openNow,
  resolveWindow,
  tallyLevels,
  Totals,
  worstStatus,
  type Days,
  type FiguresStore,
  type WindowRequest,
} from './performance';
import type { ServicesQuery } from './queries';

/** A summary before what only the rows of one page need. */
type Row = Omit<ServiceSummary, 'trend' | 'owner' | 'serviceOwner'> & {
  projected: ProjectedService;
};

/** A service as directories name it. */
export type ServiceState = Pick<Row, 'title' | 'synonyms' | 'status'>;

/** How long the rows of all services serve further requests, ms: a page is never older than this. */
const FRESH = 1_000;

const DAY = 86_400_000;

const RANK = { missing: 0, meeting: 1, 'no-data': 2, 'no-promise': 3 };

/** `GET /services`: all services with their headline figures, from the totals alone. */
export class ServicesOverview {
  private readonly kept = new Map<
    string,
    { until: number; rows: Promise<Row[]> }
  >();

  constructor(
    private readonly options: {
      projection: ProjectionStore;
      agreements: AgreementStore;
      figures: FiguresStore;
      now: () => number;
    },
  ) {}

  /** @param visible - entity refs that the caller may see; everything else does not exist for them */
  async page(
    query: ServicesQuery,
    visible: ReadonlySet<string>,
  ): Promise<ServicesPage> {
    const { projection } = this.options;
    const all = (await this.rows(query)).filter(({ service }) =>
      visible.has(service),
    );
    const departments = (await projection.departments()).filter(({ ref }) =>
      visible.has(ref),
    );
    const usedBy = departments.find(({ ref }) => ref === query.department);
    const found = all.filter(
      row =>
        (!query.status || row.status === query.status) &&
        (!query.owner || isOwner(row, query.owner)) &&
        (!query.department || usedBy?.services.includes(row.service)) &&
        matches(row, query.q),
    );
    found.sort(
      (a, b) => compare(a, b, query.orderBy) || a.title.localeCompare(b.title),
    );
    const start = query.cursor ? readCursor(z.int().min(0), query.cursor) : 0;
    const end = start + query.limit;
    return {
      items: await this.complete(found.slice(start, end)),
      nextCursor: end < found.length ? printCursor(end) : null,
      totalItems: found.length,
      summary: summarise(found),
      owners: await this.titlesOf(
        all.flatMap(({ projected }) => projected.owner ?? []),
      ),
      departments: departments
        .filter(({ services }) => services.length > 0)
        .map(({ ref, title }) => ({ ref, title })),
      asOf: new Date(this.options.now()).toISOString(),
      ready: (await projection.refreshedAt()) !== null,
    };
  }

  /** State this month of each service that may be seen, by ref. */
  async directory(
    visible: ReadonlySet<string>,
  ): Promise<Map<string, ServiceState>> {
    const rows = await this.rows({ window: 'month' });
    return new Map(
      rows
        .filter(({ service }) => visible.has(service))
        .map(({ service, title, synonyms, status }) => [
          service,
          { title, synonyms, status },
        ]),
    );
  }

  private async rows({
    window,
  }: Pick<ServicesQuery, 'window'>): Promise<Row[]> {
    const now = this.options.now();
    const known = this.kept.get(window);
    if (known && known.until > now) {
      return known.rows;
    }
    const rows = this.compute({ window }, now);
    this.kept.set(window, { until: now + FRESH, rows });
    rows.catch(() => this.kept.delete(window));
    return rows;
  }

  private async compute(request: WindowRequest, now: number): Promise<Row[]> {
    const { projection, agreements, figures } = this.options;
    const services = await projection.services();
    const levels = new Map<string, Level[]>();
    for (const level of await agreements.levels()) {
      const known = levels.get(level.service) ?? [];
      known.push(level);
      levels.set(level.service, known);
    }
    // Windows begin at midnight in each service's own zone; around the world that makes two or three spans of days.
    const spans = new Map<
      string,
      Awaited<ReturnType<typeof figures.totalsOfAll>>
    >();
    const rows: Row[] = [];
    for (const service of services) {
      const days = resolveWindow(request, now, service.promise.hours.zone);
      const key = `${days.first} ${days.last}`;
      const span = spans.get(key) ?? (await figures.totalsOfAll(days));
      spans.set(key, span);
      rows.push(
        toRow(
          service,
          levels.get(service.ref) ?? [],
          new Totals(span.get(service.ref) ?? []),
          days,
        ),
      );
    }
    return rows;
  }

  private async complete(rows: Row[]): Promise<ServiceSummary[]> {
    const { projection, figures, now } = this.options;
    const owners = new Map(
      (
        await this.titlesOf(
          rows.flatMap(({ projected }) => projected.owner ?? []),
        )
      ).map(named => [named.ref, named]),
    );
    const people = new Map<string, Person>(
      (
        await projection.people(
          rows.flatMap(({ projected }) => projected.promise.serviceOwner ?? []),
        )
      ).map(({ groups: _groups, ...person }) => [person.ref, person]),
    );
    // A day more than shown: today differs between zones.
    const widest = resolveWindow({ window: '30d' }, now() + DAY, 'UTC');
    const trends = await figures.trends(
      rows.map(({ service }) => service),
      { ...widest, first: shift(widest.first, -2) },
    );
    return rows.map(({ projected, ...row }) => {
      const { owner, promise } = projected;
      const days = resolveWindow({ window: '30d' }, now(), promise.hours.zone);
      const points = new Map(
        (trends.get(row.service) ?? []).map(point => [point.day, point]),
      );
      return {
        ...row,
        owner: owner ? owners.get(owner) ?? { ref: owner, title: owner } : null,
        serviceOwner: promise.serviceOwner
          ? people.get(promise.serviceOwner) ??
            unknownPerson(promise.serviceOwner)
          : null,
        trend: eachDay(days).map(
          day => points.get(day) ?? { day, met: 0, breached: 0 },
        ),
      };
    });
  }

  /** Titles of groups or people, each once, by title. */
  private async titlesOf(refs: string[]): Promise<Named[]> {
    const { projection } = this.options;
    const unique = [...new Set(refs)];
    const titles = new Map<string, string>();
    for (const { ref, title } of await projection.groups(unique)) {
      titles.set(ref, title);
    }
    for (const { ref, name } of await projection.people(unique)) {
      titles.set(ref, name);
    }
    return unique
      .map(ref => ({ ref, title: titles.get(ref) ?? ref }))
      .sort((a, b) => a.title.localeCompare(b.title));
  }
}

function shift(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

function toRow(
  service: ProjectedService,
  levels: Level[],
  totals: Totals,
  days: Days,
): Row {
  const statuses = tallyLevels(levels, totals, days).map(
    ({ level, tally: { status } }) => ({ metric: level.target.metric, status }),
  );
  const { open, overdue } = openNow(totals);
  const count = (status: string) =>
    statuses.filter(each => each.status === status).length;
  return {
    projected: service,
    service: service.ref,
    title: service.title,
    description: service.description,
    synonyms: service.promise.synonyms,
    status: worstStatus(statuses.map(({ status }) => status)),
    headlines: composeHeadlines(statuses, totals, days),
    requests: totals.count('requests.counted', days),
    open,
    overdue,
    promises: {
      meeting: count('meeting'),
      missing: count('missing'),
      noData: count('no-data'),
    },
    problems: service.problems.length,
  };
}

function summarise(rows: Row[]): ServicesPage['summary'] {
  const count = (status: Row['status']) =>
    rows.filter(row => row.status === status).length;
  return {
    meeting: count('meeting'),
    missing: count('missing'),
    noData: count('no-data'),
    noPromise: count('no-promise'),
  };
}

function isOwner({ projected: { owner, promise } }: Row, ref: string) {
  return owner === ref || promise.serviceOwner === ref;
}

function matches(row: Row, q: string | undefined): boolean {
  if (!q?.trim()) {
    return true;
  }
  const text = [row.title, row.service, row.description ?? '', ...row.synonyms]
    .join('\n')
    .toLocaleLowerCase();
  return q
    .toLocaleLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word));
}

function compare(a: Row, b: Row, orderBy: ServicesQuery['orderBy']): number {
  switch (orderBy) {
    case 'title':
      return 0;
    case 'requests':
      return b.requests - a.requests;
    case 'open':
      return b.open - a.open;
    default:
      return RANK[a.status] - RANK[b.status] || b.overdue - a.overdue;
  }
}

function unknownPerson(ref: string): Person {
  return { ref, name: ref, email: null, picture: null, about: null, links: [] };
}
