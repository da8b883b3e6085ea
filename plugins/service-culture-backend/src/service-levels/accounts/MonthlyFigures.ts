import type { Statement } from '@service-culture/plugin-service-culture-common';
import type { ProjectedService } from '../../projection';
import {
  agreementAt,
  type AgreementStore,
  type StoredAgreement,
} from '../agreements';
import { serviceTimeIn, Totals, type FiguresStore } from '../performance';
import type { SourceStore } from '../sources';
import {
  boundsOf,
  daysOf,
  eachMonth,
  finalDayOf,
  monthOf,
  startOfDay,
} from './Month';
import { stateMonth } from './stateMonth';

const DAY = 86_400_000;

/** How long after an account should be final a source that has delivered before is waited for. */
const PATIENCE = 14 * DAY;

/** When the account of a month becomes final. */
export interface Finality {
  /** ISO date in the service's time zone. */
  day: string;
  /** When that day begins, epoch ms. */
  from: number;
}

/** Sources that matter for an account and have not delivered all of its month. */
export interface Outstanding {
  /** The account has to wait for these. */
  waitsFor: string[];
  /** It becomes final without these. */
  without: string[];
}

/** Reads for one service what the accounts of its months are made of. */
export class MonthlyFigures {
  constructor(
    private readonly options: {
      agreements: AgreementStore;
      figures: FiguresStore;
      sources: SourceStore;
    },
  ) {}

  /** Months from the first one with figures to the present one, oldest first; empty: there are no figures. */
  async months(service: ProjectedService, now: number): Promise<string[]> {
    const first = await this.options.figures.firstDay(service.ref);
    return first === undefined
      ? []
      : eachMonth(first.slice(0, 7), monthOf(now, service.promise.hours.zone));
  }

  /** How the promises of a month came out, as the figures say now. */
  async state(
    service: ProjectedService,
    month: string,
    now: number,
  ): Promise<Statement> {
    const { agreements, figures } = this.options;
    return stateMonth(
      service,
      month,
      await agreements.levels([service.ref]),
      new Totals(
        await figures.totals(service.ref, daysOf(month)),
        serviceTimeIn(
          (await agreements.histories([service.ref])).get(service.ref) ?? [],
          service.promise.hours.zone,
          now,
        ),
      ),
    );
  }

  /** When accounts of months become final, by the calendar that was in force when they ended. */
  async finality(
    service: ProjectedService,
  ): Promise<(month: string) => Finality> {
    const { zone } = service.promise.hours;
    const history =
      (await this.options.agreements.histories([service.ref])).get(
        service.ref,
      ) ?? [];
    return month => {
      const { to } = boundsOf(month, zone);
      const agreement: StoredAgreement | undefined = agreementAt(
        history,
        to - 1,
      );
      const day = finalDayOf(
        month,
        agreement?.calendar ?? {
          zone,
          hours: 'around-the-clock',
          holidays: [],
          closed: [],
        },
      );
      return { day, from: startOfDay(day, zone) };
    };
  }

  /** Sources of the service that have not delivered since an account should be final. */
  async outstanding(
    service: ProjectedService,
    finalFrom: number,
    now: number,
  ): Promise<Outstanding> {
    const { figures, sources } = this.options;
    const names = new Set([
      ...service.promise.tickets.map(({ source }) => source),
      ...(await figures.sourcesOf(service.ref)),
    ]);
    const counting = await figures.countingFor(service.ref);
    const found: Outstanding = { waitsFor: [], without: [] };
    for (const { source, deliveredAt, lateAfter } of await sources.all()) {
      // What only others push has no rhythm that it could be late in.
      if (!names.has(source) || lateAfter === 0) {
        continue;
      }
      const hasDelivered = deliveredAt !== null && deliveredAt >= finalFrom;
      if (counting.includes(source) || deliveredAt === null) {
        found.waitsFor.push(source);
      } else if (!hasDelivered) {
        (now < finalFrom + PATIENCE ? found.waitsFor : found.without).push(
          source,
        );
      }
    }
    return found;
  }
}
