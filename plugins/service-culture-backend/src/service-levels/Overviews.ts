import type {
  Person,
  ServiceSummary,
} from '@service-culture/plugin-service-culture-common';
import type {
  ProjectedDepartment,
  ProjectedService,
  ProjectionStore,
} from '../projection';
import type { AgreementStore, Level } from './agreements';
import {
  eachDay,
  measuredSlot,
  resolveWindow,
  serviceTimeIn,
  Totals,
  type Days,
  type FiguresStore,
} from './performance';
import type { ServicesQuery } from './queries';
import { toRow, type ServiceRow } from './ServiceRow';

/** How long the rows of all services serve further requests, ms: a page is never older than this. */
const FRESH = 1_000;

type TrendPoint = ServiceSummary['trend'][number];

/** A service's figures, and what they were made from: with another stamp they are made anew. */
export interface KnownRow {
  stamp: string;
  row: ServiceRow;
  trend: TrendPoint[];
}

/** Everything that pages of one window are cut from. */
export interface Overview {
  rows: KnownRow[];
  departments: ProjectedDepartment[];
  /** Titles of owners, groups or people, by ref. */
  titles: Map<string, string>;
  /** Service owners by ref. */
  people: Map<string, Person>;
  ready: boolean;
}

/** A service whose figures are to be worked out. */
interface StaleService {
  service: ProjectedService;
  stamp: string;
  days: Days;
  lastMonth: Days;
}

/** Works out the figures of all services for the overview, each only when something about it has changed. */
export class Overviews {
  private readonly kept = new Map<
    string,
    { until: number; overview: Promise<Overview> }
  >();
  /** By window and service. */
  private readonly known = new Map<string, Map<string, KnownRow>>();

  constructor(
    private readonly options: {
      projection: ProjectionStore;
      agreements: AgreementStore;
      figures: FiguresStore;
      now: () => number;
    },
  ) {}

  /** Everything that pages of a window are cut from; not older than a second when it is asked for. */
  async get({ window }: Pick<ServicesQuery, 'window'>): Promise<Overview> {
    const now = this.options.now();
    const kept = this.kept.get(window);
    if (kept && kept.until > now) {
      return kept.overview;
    }
    // Whoever asks while it is being worked out waits for it, instead of working it out too.
    const entry = { until: Infinity, overview: this.compute({ window }, now) };
    this.kept.set(window, entry);
    entry.overview.then(
      () => {
        entry.until = now + FRESH;
      },
      () => this.kept.delete(window),
    );
    return entry.overview;
  }

  private async compute(
    request: Pick<ServicesQuery, 'window'>,
    now: number,
  ): Promise<Overview> {
    const { projection } = this.options;
    const services = await projection.services();
    const rows = await this.rows(services, request, now);
    const owners = services.flatMap(({ owner }) => owner ?? []);
    const serviceOwners = services.flatMap(
      ({ promise }) => promise.serviceOwner ?? [],
    );
    const titles = new Map<string, string>();
    for (const { ref, title } of await projection.groups(owners)) {
      titles.set(ref, title);
    }
    const people = new Map<string, Person>();
    for (const found of await projection.people([
      ...owners,
      ...serviceOwners,
    ])) {
      const { groups: _groups, ...person } = found;
      titles.set(person.ref, person.name);
      people.set(person.ref, person);
    }
    return {
      rows,
      departments: await projection.departments(),
      titles,
      people,
      ready: (await projection.refreshedAt()) !== null,
    };
  }

  /** One for each service; only those are worked out whose figures, days or promises are not the known ones. */
  private async rows(
    services: readonly ProjectedService[],
    request: Pick<ServicesQuery, 'window'>,
    now: number,
  ): Promise<KnownRow[]> {
    const known = this.known.get(request.window) ?? new Map<string, KnownRow>();
    // Read before the figures: what moves meanwhile is worked out again with the next overview.
    const revisions = await this.options.figures.revisions();
    const stale: StaleService[] = [];
    for (const service of services) {
      const { zone } = service.promise.hours;
      const days = resolveWindow(request, now, zone);
      const lastMonth = resolveWindow({ window: '30d' }, now, zone);
      const stamp = [
        revisions.get(service.ref) ?? 0,
        days.first,
        days.last,
        lastMonth.last,
        measuredSlot(service, now),
        JSON.stringify(service),
      ].join(' ');
      if (known.get(service.ref)?.stamp !== stamp) {
        stale.push({ service, stamp, days, lastMonth });
      }
    }
    const areAll = stale.length === services.length;
    const made = await this.make(stale, areAll, now);
    const rows = services.map(({ ref }) => made.get(ref) ?? known.get(ref)!);
    this.known.set(
      request.window,
      new Map(rows.map(each => [each.row.service, each])),
    );
    return rows;
  }

  private async make(
    stale: readonly StaleService[],
    areAll: boolean,
    now: number,
  ): Promise<Map<string, KnownRow>> {
    const { agreements, figures } = this.options;
    const made = new Map<string, KnownRow>();
    const refs = stale.map(({ service }) => service.ref);
    const levels = new Map<string, Level[]>();
    for (const level of await agreements.levels(areAll ? undefined : refs)) {
      const known = levels.get(level.service) ?? [];
      known.push(level);
      levels.set(level.service, known);
    }
    const histories = await agreements.histories(
      stale
        .filter(({ service }) => service.promise.availabilitySource)
        .map(({ service }) => service.ref),
    );
    // Windows begin at midnight in each service's own zone; around the world that makes two or three spans of days.
    const spans = new Map<string, StaleService[]>();
    for (const each of stale) {
      const span = `${each.days.first} ${each.days.last} ${each.lastMonth.last}`;
      spans.set(span, [...(spans.get(span) ?? []), each]);
    }
    for (const span of spans.values()) {
      const [{ days, lastMonth }] = span;
      const inSpan = span.map(({ service }) => service.ref);
      const totals = await figures.totalsOfAll(
        days,
        areAll ? undefined : inSpan,
      );
      const trends = await figures.trends(inSpan, lastMonth);
      for (const { service, stamp } of span) {
        const { ref } = service;
        const points = new Map(
          (trends.get(ref) ?? []).map(point => [point.day, point]),
        );
        made.set(ref, {
          stamp,
          row: toRow(
            service,
            levels.get(ref) ?? [],
            new Totals(
              totals.get(ref) ?? [],
              serviceTimeIn(
                histories.get(ref) ?? [],
                service.promise.hours.zone,
                now,
              ),
            ),
            days,
          ),
          trend: eachDay(lastMonth).map(
            day => points.get(day) ?? { day, met: 0, breached: 0 },
          ),
        });
      }
    }
    return made;
  }
}
