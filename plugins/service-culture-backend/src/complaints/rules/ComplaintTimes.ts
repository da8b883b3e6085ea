import {
  serviceDeadline,
  type ServiceCalendar,
  type TimeMetric,
} from '@service-culture/plugin-service-culture-common';
import { Remembered } from '../../projection';
import {
  agreementAt,
  type Agreement,
  type AgreementStore,
} from '../../service-levels';
import type { ComplaintClocks } from '../ComplaintRecord';

/** What holds where a service promises nothing about complaints, or nobody knows which service it is. */
export interface DefaultTimes {
  /** Service time, ms. */
  acknowledgementTime: number;
  resolutionTime: number;
  calendar: ServiceCalendar;
}

/** When a complaint is due, by the promise of its service that held when it was made. */
export interface Due {
  clocks: ComplaintClocks;
  /** Epoch ms. */
  acknowledgementDue: number;
  resolutionDue: number;
}

/** Works out when a complaint is to be acknowledged and resolved. */
export class ComplaintTimes {
  private readonly histories: Remembered<readonly Agreement[] | undefined>;

  constructor(
    private readonly options: {
      agreements: AgreementStore;
      /** Epoch ms. */
      now: () => number;
      defaults: DefaultTimes;
      /** Share of the time from which a clock is at risk, 0 to 1. */
      atRiskShare: number;
    },
  ) {
    this.histories = new Remembered(options.now);
  }

  /**
   * @param service - entity ref; '': nobody knows
   * @param madeAt - epoch ms
   */
  async dueOf(service: string, madeAt: number): Promise<Due> {
    const { agreements, defaults, atRiskShare } = this.options;
    const history = service
      ? await this.histories.get(service, async () =>
          (await agreements.histories([service])).get(service),
        )
      : undefined;
    const agreement = agreementAt(history ?? [], madeAt);
    const timeOf = (metric: TimeMetric, otherwise: number) => {
      const target = agreement?.targets.find(each => each.metric === metric);
      return {
        time:
          target?.minutes === null || target === undefined
            ? otherwise
            : target.minutes * 60_000,
        aroundTheClock: target?.hours === 'around-the-clock',
      };
    };
    const calendar = agreement?.calendar ?? defaults.calendar;
    const acknowledgement = timeOf(
      'complaint-acknowledgement',
      defaults.acknowledgementTime,
    );
    const resolution = timeOf('complaint-resolution', defaults.resolutionTime);
    const after = (share: number, clock: typeof resolution) =>
      deadline(
        clock.aroundTheClock
          ? { ...calendar, hours: 'around-the-clock' }
          : calendar,
        madeAt,
        clock.time * share,
      );
    return {
      clocks: {
        calendar,
        acknowledgementTime: acknowledgement.time,
        resolutionTime: resolution.time,
        acknowledgementRiskAt: after(atRiskShare, acknowledgement),
        resolutionRiskAt: after(atRiskShare, resolution),
      },
      acknowledgementDue: after(1, acknowledgement),
      resolutionDue: after(1, resolution),
    };
  }
}

/** By when someone to whom it is escalated decides: as soon as a new complaint would be acknowledged. */
export function escalationDueAt(clocks: ComplaintClocks, now: number): number {
  return deadline(clocks.calendar, now, clocks.acknowledgementTime);
}

/** Around the clock where the calendar never opens again: a person is never left without a time. */
function deadline(calendar: ServiceCalendar, from: number, time: number) {
  return serviceDeadline(calendar, from, time) ?? from + time;
}
