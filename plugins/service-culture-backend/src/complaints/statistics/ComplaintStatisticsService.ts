import {
  FEWEST_COMPLAINTS,
  type ComplaintClockFigures,
  type ComplaintFigures as Figures,
  type ComplaintShare,
  type ComplaintStatistics,
  type ComplaintStatisticsQuery,
} from '@service-culture/plugin-service-culture-common';
import { DateTime } from 'luxon';
import { printInstant } from '../rules/situationOf';
import type {
  Breakdown,
  ClockCount,
  ComplaintFigures,
  CountedComplaints,
} from './ComplaintFigures';
import { withheld } from './withheld';

/** How long statistics are believed, ms: everybody may ask, and they change little. */
const BELIEVED = 30_000;

/** Most lessons that are told. */
const LESSONS = 20;

/** Counts tickets opened from a first to a last day (ISO dates), of one service or one department, or of all. */
export interface TicketCounter {
  (
    first: string,
    last: string,
    where: { service?: string; department?: string },
  ): Promise<number>;
}

/** How complaints went: figures.md, "Complaints". */
export class ComplaintStatisticsService {
  private readonly answers = new Map<
    string,
    { until: number; found: Promise<ComplaintStatistics> }
  >();

  constructor(
    private readonly options: {
      figures: ComplaintFigures;
      tickets: TicketCounter;
      /** Epoch ms. */
      now: () => number;
    },
  ) {}

  /** @param hiddenServices - services that the reader does not see */
  async statistics(
    query: ComplaintStatisticsQuery,
    hiddenServices: ReadonlySet<string>,
  ): Promise<ComplaintStatistics> {
    const now = this.options.now();
    const key = JSON.stringify([query, [...hiddenServices].sort()]);
    const known = this.answers.get(key);
    if (known && known.until > now) {
      return known.found;
    }
    for (const [old, { until }] of this.answers) {
      if (until <= now) {
        this.answers.delete(old);
      }
    }
    const found = this.count(query, hiddenServices, now);
    this.answers.set(key, { until: now + BELIEVED, found });
    found.catch(() => this.answers.delete(key));
    return found;
  }

  private async count(
    query: ComplaintStatisticsQuery,
    hiddenServices: ReadonlySet<string>,
    now: number,
  ): Promise<ComplaintStatistics> {
    const { figures } = this.options;
    const { service, department } = query;
    const to = query.to ? Date.parse(query.to) : startOfTomorrow(now);
    const from = query.from
      ? Date.parse(query.from)
      : utc(to).minus({ months: 12 }).toMillis();
    const which = { from, to, service, department, hiddenServices };
    const isPart = service !== undefined || department !== undefined;
    const counted = await this.figuresOf(which);
    const isTold =
      !isPart ||
      counted.received === 0 ||
      counted.received >= FEWEST_COMPLAINTS;
    const isCountTold = isTold || department === undefined;
    const by = (what: Breakdown) =>
      isTold ? this.sharesBy(which, what) : Promise.resolve([]);
    return {
      window: { from: printInstant(from), to: printInstant(to) },
      asOf: printInstant(now),
      received: isCountTold ? counted.received : null,
      open: isCountTold ? counted.open : null,
      figures: isTold ? counted : null,
      baseline: isTold ? await this.baselineOf(which, now) : null,
      byCategory: await by('category'),
      byService: service === undefined ? await by('service') : [],
      byDepartment: department === undefined ? await by('department') : [],
      byChannel: await by('channel'),
      lessons: (await figures.lessons({ ...which, from: 0 }, LESSONS)).map(
        lesson => ({
          what: lesson.what,
          service:
            lesson.service === ''
              ? null
              : { ref: lesson.service, title: lesson.serviceTitle },
          doneAt: printInstant(lesson.doneAt),
        }),
      ),
    };
  }

  private async figuresOf(which: CountedComplaints): Promise<Figures> {
    const counts = await this.options.figures.counts(which);
    const clock = async (
      name: 'acknowledgement' | 'resolution',
    ): Promise<ComplaintClockFigures> =>
      this.clockOf(which, name, counts[name]);
    const { upheld, partly, notUpheld, ...others } = counts;
    return {
      ...others,
      per100Tickets: await this.per100(which, counts.received),
      acknowledgement: await clock('acknowledgement'),
      resolution: await clock('resolution'),
      decisions: { upheld, partly, notUpheld },
    };
  }

  private async clockOf(
    which: CountedComplaints,
    clock: 'acknowledgement' | 'resolution',
    { met, breached, stopped }: ClockCount,
  ): Promise<ComplaintClockFigures> {
    const { figures } = this.options;
    return {
      met,
      breached,
      onTime: met + breached === 0 ? null : met / (met + breached),
      median: await figures.percentile(which, clock, 0.5, stopped),
      p90: await figures.percentile(which, clock, 0.9, stopped),
    };
  }

  private async per100(
    { from, to, service, department }: CountedComplaints,
    received: number,
  ): Promise<number | null> {
    const tickets = await this.options.tickets(dayOf(from), dayOf(to - 1), {
      service,
      department,
    });
    return tickets === 0 ? null : (100 * received) / tickets;
  }

  /** The quarter of the first complaint, and how many a month there are since, over full months. */
  private async baselineOf(
    which: CountedComplaints,
    now: number,
  ): Promise<ComplaintStatistics['baseline']> {
    const { figures } = this.options;
    const first = await figures.firstMadeAt({
      ...which,
      from: 0,
      to: now + 1,
    });
    if (first === null) {
      return null;
    }
    const from = utc(first).startOf('quarter');
    const to = from.plus({ quarters: 1 });
    const end = utc(now).startOf('month');
    const inQuarter = { ...which, from: from.toMillis(), to: to.toMillis() };
    const { received } = await figures.counts(inQuarter);
    const perMonth = received / 3;
    const months = Math.round(end.diff(to, 'months').months);
    const since =
      months < 1
        ? null
        : (
            await figures.counts({
              ...which,
              from: to.toMillis(),
              to: end.toMillis(),
            })
          ).received / months;
    return {
      from: from.toISODate()!,
      to: to.toISODate()!,
      perMonth,
      per100Tickets: await this.per100(inQuarter, received),
      change: since === null || perMonth === 0 ? null : since / perMonth - 1,
    };
  }

  private async sharesBy(
    which: CountedComplaints,
    by: Breakdown,
  ): Promise<ComplaintShare[]> {
    const rows = await this.options.figures.breakdown(which, by);
    const namesPeople = by === 'department' || which.department !== undefined;
    const received = rows.map(row => row.received);
    const told = namesPeople ? withheld(received) : received;
    return rows.map(({ key, title }, index) => ({
      key: key || null,
      title: title || key,
      received: told[index],
    }));
  }
}

function utc(at: number): DateTime {
  return DateTime.fromMillis(at, { zone: 'utc' });
}

function dayOf(at: number): string {
  return utc(at).toISODate()!;
}

function startOfTomorrow(now: number): number {
  return utc(now).startOf('day').plus({ days: 1 }).toMillis();
}
