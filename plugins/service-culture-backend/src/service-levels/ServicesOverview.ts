import type {
  Named,
  Person,
  ServicesPage,
  ServiceSummary,
} from '@service-culture/plugin-service-culture-common';
import { z } from 'zod';
import { printCursor, readCursor } from '../http';
import type { ProjectionStore } from '../projection';
import type { AgreementStore } from './agreements';
import { Overviews, type Overview } from './Overviews';
import type { FiguresStore } from './performance';
import type { ServicesQuery } from './queries';
import {
  compareRows,
  isOwner,
  isWatermelon,
  matches,
  summarise,
  type ServiceRow,
} from './ServiceRow';

/** A service as directories name it. */
export type ServiceState = Pick<ServiceRow, 'title' | 'synonyms' | 'status'>;

/** `GET /services`: all services with their headline figures, from the totals alone. */
export class ServicesOverview {
  private readonly overviews: Overviews;

  constructor(
    private readonly options: {
      projection: ProjectionStore;
      agreements: AgreementStore;
      figures: FiguresStore;
      now: () => number;
    },
  ) {
    this.overviews = new Overviews(options);
  }

  /** @param visible - entity refs that the caller may see; everything else does not exist for them */
  async page(
    query: ServicesQuery,
    visible: ReadonlySet<string>,
  ): Promise<ServicesPage> {
    const overview = await this.overviews.get(query);
    const all = overview.rows
      .map(({ row }) => row)
      .filter(({ service }) => visible.has(service));
    const departments = overview.departments.filter(({ ref }) =>
      visible.has(ref),
    );
    const usedBy = departments.find(({ ref }) => ref === query.department);
    const found = all.filter(
      row =>
        (!query.status || row.status === query.status) &&
        (query.watermelon === undefined ||
          isWatermelon(row) === query.watermelon) &&
        (!query.owner || isOwner(row, query.owner)) &&
        (!query.department || usedBy?.services.includes(row.service)) &&
        matches(row, query.q),
    );
    found.sort(
      (a, b) =>
        compareRows(a, b, query.orderBy) || a.title.localeCompare(b.title),
    );
    const start = query.cursor ? readCursor(z.int().min(0), query.cursor) : 0;
    const end = start + query.limit;
    return {
      items: complete(found.slice(start, end), overview),
      nextCursor: end < found.length ? printCursor(end) : null,
      totalItems: found.length,
      summary: summarise(found),
      owners: ownersOf(all, overview),
      departments: departments
        .filter(({ services }) => services.length > 0)
        .map(({ ref, title }) => ({ ref, title })),
      asOf: new Date(this.options.now()).toISOString(),
      ready: overview.ready,
    };
  }

  /** State this month of each service that may be seen, by ref. */
  async directory(
    visible: ReadonlySet<string>,
  ): Promise<Map<string, ServiceState>> {
    const { rows } = await this.overviews.get({ window: 'month' });
    return new Map(
      rows
        .map(({ row }) => row)
        .filter(({ service }) => visible.has(service))
        .map(({ service, title, synonyms, status }) => [
          service,
          { title, synonyms, status },
        ]),
    );
  }
}

/** The rows of a page with what pages show and nothing is filtered by. */
function complete(
  rows: readonly ServiceRow[],
  { rows: known, titles, people }: Overview,
): ServiceSummary[] {
  const trends = new Map(
    known.map(({ row, trend }) => [row.service, trend] as const),
  );
  return rows.map(({ projected, ...row }) => {
    const {
      owner,
      promise: { serviceOwner },
    } = projected;
    return {
      ...row,
      owner: owner ? { ref: owner, title: titles.get(owner) ?? owner } : null,
      serviceOwner: serviceOwner
        ? people.get(serviceOwner) ?? unknownPerson(serviceOwner)
        : null,
      trend: trends.get(row.service) ?? [],
    };
  });
}

/** Owners of these services, each once, by title. */
function ownersOf(rows: readonly ServiceRow[], { titles }: Overview): Named[] {
  const refs = new Set(rows.flatMap(({ projected }) => projected.owner ?? []));
  return [...refs]
    .map(ref => ({ ref, title: titles.get(ref) ?? ref }))
    .sort((a, b) => a.title.localeCompare(b.title));
}

function unknownPerson(ref: string): Person {
  return { ref, name: ref, email: null, picture: null, about: null, links: [] };
}
