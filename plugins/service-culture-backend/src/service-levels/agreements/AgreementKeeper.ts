import type { Target } from '@service-culture/plugin-service-culture-common';
import { publicHolidays } from '@service-culture/plugin-service-culture-node';
import type { ProjectedService } from '../../projection';
import type {
  AgreementStore,
  NewAgreement,
  StoredAgreement,
} from './AgreementStore';

/** Years before and after this one for which the public holidays of an agreement are written down. */
const YEARS_BACK = 3;
const YEARS_AHEAD = 2;

/** Keeps a version of each service's promises with the instant from which the catalog showed it. */
export class AgreementKeeper {
  constructor(
    private readonly options: { store: AgreementStore; now: () => number },
  ) {}

  /** Stores a new version for every service that promises something else than before. */
  async update(services: readonly ProjectedService[]): Promise<void> {
    const { store, now } = this.options;
    const latest = await store.latest();
    for (const service of services) {
      const known = latest.get(service.ref);
      const wanted = toAgreement(service, now());
      if (!known) {
        await store.add(wanted);
      } else if (!samePromise(known, wanted)) {
        // Later than the one before, also where the clock was set back.
        await store.add({ ...wanted, from: Math.max(now(), known.from + 1) });
      } else if (known.holidayYears[1] < wanted.holidayYears[1]) {
        await store.extendHolidays(withLaterHolidays(known, wanted));
      }
    }
  }
}

/** What a service promises from now on, with the public holidays as they are known now. */
export function toAgreement(
  {
    ref,
    promise,
    definedIn,
  }: Pick<ProjectedService, 'ref' | 'promise' | 'definedIn'>,
  now: number,
): NewAgreement {
  const { hours, targets, agreedWith } = promise;
  const year = new Date(now).getUTCFullYear();
  const holidayYears: [number, number] = [
    year - YEARS_BACK,
    year + YEARS_AHEAD,
  ];
  return {
    service: ref,
    from: now,
    holidayYears,
    holidayRegion: hours.holidayRegion,
    agreedWith,
    definedIn,
    calendar: {
      zone: hours.zone,
      hours: hours.hours,
      holidays: hours.holidayRegion
        ? publicHolidays(hours.holidayRegion, ...holidayYears)
        : [],
      closed: hours.closed,
    },
    targets,
  };
}

/** Compares what was promised; of holidays only the years that both know, since time alone is no new promise. */
function samePromise(known: StoredAgreement, wanted: NewAgreement): boolean {
  const from = Math.max(known.holidayYears[0], wanted.holidayYears[0]);
  const to = Math.min(known.holidayYears[1], wanted.holidayYears[1]);
  const told = ({ calendar, targets, agreedWith }: NewAgreement) =>
    JSON.stringify([
      calendar.zone,
      calendar.hours,
      calendar.closed,
      calendar.holidays.filter(date => {
        const year = Number(date.slice(0, 4));
        return year >= from && year <= to;
      }),
      // In whatever order they are written.
      targets.map(target => JSON.stringify(words(target))).sort(),
      agreedWith.map(({ group, date }) => `${group} ${date}`).sort(),
    ]);
  return told(known) === told(wanted);
}

function words(target: Target) {
  const { metric, priority, thousandths, minutes, hours, asWritten } = target;
  return [metric, priority, thousandths, minutes, hours, asWritten];
}

/** History stays as it was known; only years it did not cover are added. */
function withLaterHolidays(
  known: StoredAgreement,
  wanted: NewAgreement,
): StoredAgreement {
  const [first, last] = known.holidayYears;
  const added = wanted.calendar.holidays.filter(
    date => Number(date.slice(0, 4)) > last,
  );
  return {
    ...known,
    holidayYears: [first, wanted.holidayYears[1]],
    calendar: {
      ...known.calendar,
      holidays: [...known.calendar.holidays, ...added],
    },
  };
}
