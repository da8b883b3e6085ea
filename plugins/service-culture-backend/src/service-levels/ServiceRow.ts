import type {
  ServicesPage,
  ServiceSummary,
} from '@service-culture/plugin-service-culture-common';
import type { ProjectedService } from '../projection';
import type { Level } from './agreements';
import {
  composeHeadlines,
  composeWatermelon,
  openNow,
  tallyLevels,
  worstStatus,
  type Days,
  type Totals,
} from './performance';
import type { ServicesQuery } from './queries';

/** A summary before what only the rows of one page need. */
export type ServiceRow = Omit<
  ServiceSummary,
  'trend' | 'owner' | 'serviceOwner'
> & {
  projected: ProjectedService;
};

const RANK = { missing: 0, meeting: 1, 'no-data': 2, 'no-promise': 3 };

/** The figures of a service in these days. */
export function toRow(
  service: ProjectedService,
  levels: Level[],
  totals: Totals,
  days: Days,
): ServiceRow {
  const statuses = tallyLevels(levels, totals, days).map(
    ({ level: { target }, tally: { status } }) => ({
      metric: target.metric,
      status,
      target: { percent: target.thousandths / 1000 },
    }),
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
    watermelon: composeWatermelon(statuses, totals, days),
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

/** How many services are in which state. */
export function summarise(rows: ServiceRow[]): ServicesPage['summary'] {
  const count = (status: ServiceRow['status']) =>
    rows.filter(row => row.status === status).length;
  return {
    meeting: count('meeting'),
    missing: count('missing'),
    noData: count('no-data'),
    noPromise: count('no-promise'),
    watermelons: rows.filter(isWatermelon).length,
  };
}

/** Whether its times are kept while people are not satisfied. */
export function isWatermelon({ watermelon }: ServiceRow): boolean {
  return watermelon !== null;
}

/** Whether a group or person answers for the service. */
export function isOwner(
  { projected: { owner, promise } }: ServiceRow,
  ref: string,
) {
  return owner === ref || promise.serviceOwner === ref;
}

/** Whether every word of `q` is in the title, a synonym, the description or the name. */
export function matches(row: ServiceRow, q: string | undefined): boolean {
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

/** Misses first, unless another order is asked for; equal ones are left to the title. */
export function compareRows(
  a: ServiceRow,
  b: ServiceRow,
  orderBy: ServicesQuery['orderBy'],
): number {
  switch (orderBy) {
    case 'title':
      return 0;
    case 'requests':
      return b.requests - a.requests;
    case 'open':
      return b.open - a.open;
    case 'watermelon':
      return Number(isWatermelon(b)) - Number(isWatermelon(a));
    default:
      return RANK[a.status] - RANK[b.status] || b.overdue - a.overdue;
  }
}
