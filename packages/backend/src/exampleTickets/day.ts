import type { Priority } from '@service-culture/plugin-service-culture-common';
import { askedOn } from './asked';
import type { ExampleCompany, ExampleService } from './Company';
import { live, liveAutomatic, liveCancelled, type Workplace } from './live';
import { PROFILES, type Profile } from './Profile';
import { evenly, Random } from './Random';
import type { TicketLife } from './TicketLife';

/** Sources whose export tells of pauses, reopenings and moves; the ServiceNow incident list does not. */
const DETAILED_SOURCES = ['helpdesk'];

function priorityOf(profile: Profile, random: Random): Priority {
  return random.chance(profile.critical)
    ? 'critical'
    : random.pickWeighted({ high: 0.14, medium: 0.66, low: 0.2 });
}

function livesOfService(
  seed: string,
  day: string,
  service: ExampleService,
  profile: Profile,
  company: ExampleCompany,
): Array<Omit<TicketLife, 'externalId'>> {
  const random = new Random(seed, service.name, day);
  const neighbours = company.services.filter(
    other =>
      other.source === service.source &&
      other.name !== service.name &&
      PROFILES[other.name],
  );
  const workplace: Workplace = {
    service,
    profile,
    detailed: DETAILED_SOURCES.includes(service.source),
    mistakenFor: neighbours.length > 0 ? random.pick(neighbours) : undefined,
  };
  const responsePhase = random.next();
  const resolutionPhase = random.next();
  let ordinary = 0;
  return askedOn(day, service, profile, company, random).map(asked => {
    const priority = priorityOf(profile, random);
    const fate = { priority, lateResponse: false, lateResolution: false };
    if (random.chance(0.03)) {
      return liveCancelled(asked, fate, workplace, random);
    }
    if (random.chance(0.02)) {
      return liveAutomatic(asked, fate, workplace, random);
    }
    if (priority === 'critical') {
      return live(asked, fate, workplace, random);
    }
    const index = ordinary++;
    const { lateResponses, lateResolutions } = profile;
    return live(
      asked,
      {
        priority,
        lateResponse: evenly(index, lateResponses, responsePhase),
        lateResolution: evenly(index, lateResolutions, resolutionPhase),
      },
      workplace,
      random,
    );
  });
}

/** A number that grows with the day and within it, as ticket numbers do. */
function numberOf(day: string, index: number): string {
  const days = (Date.parse(day) - Date.parse('2020-01-01')) / 86_400_000;
  return String(days * 1000 + index + 1).padStart(7, '0');
}

/**
 * The tickets that are opened on one day, with their whole lives: a pure function of seed, day and company. What is made
 * tomorrow about today is what is made today.
 *
 * @param seed - another seed, another history
 * @param day - ISO date
 */
export function livesOfDay(
  seed: string,
  day: string,
  company: ExampleCompany,
): TicketLife[] {
  return company.services
    .flatMap(service => {
      const profile = PROFILES[service.name];
      return profile
        ? livesOfService(seed, day, service, profile, company)
        : [];
    })
    .sort((a, b) => a.openedAt - b.openedAt)
    .map((life, index) => ({
      ...life,
      externalId: `${life.source === 'servicenow' ? 'INC' : 'HD-'}${numberOf(
        day,
        index,
      )}`,
    }));
}
