import type {
  Named,
  Person,
  ServicesPage,
  ServiceSummary,
} from '@service-culture/plugin-service-culture-common';
import { z } from 'zod';
import { printCursor, readCursor } from '../http';
import type { ProjectionStore } from '../projection';
import type { AgreementStore, Level } from './agreements';
import {
  eachDay,
  resolveWindow,
  Totals,
  type FiguresStore,
  type WindowRequest,
} from './performance';
import type { ServicesQuery } from './queries';
import {
  compareRows,
  isOwner,
  isWatermelon,
  matches,
  summarise,
  toRow,
  type ServiceRow,
} from './ServiceRow';

/** A service as directories name it. */
export type ServiceState = Pick<ServiceRow, 'title' | 'synonyms' | 'status'>;

/** How long the rows of all services serve further requests, ms: a page is never older than this. */
const FRESH = 1_000;

const DAY = 86_400_000;

/** `GET /services`: all services with their headline figures, from the totals alone. */
export class ServicesOverview {
  private readonly kept = new Map<
    string,
    { until: number; rows: Promise<ServiceRow[]> }
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
  }: Pick<ServicesQuery, 'window'>): Promise<ServiceRow[]> {
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

  private async compute(
    request: WindowRequest,
    now: number,
  ): Promise<ServiceRow[]> {
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
    const rows: ServiceRow[] = [];
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

  private async complete(rows: ServiceRow[]): Promise<ServiceSummary[]> {
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

function unknownPerson(ref: string): Person {
  return { ref, name: ref, email: null, picture: null, about: null, links: [] };
}
