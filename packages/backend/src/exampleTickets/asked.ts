import { DateTime } from 'luxon';
import type { ExampleCompany, ExampleService } from './Company';
import type { Profile } from './Profile';
import type { Random } from './Random';

/** Somebody asks IT for something. */
export interface Asked {
  /** Milliseconds since 1970, whole seconds. */
  at: number;
  department: string;
  requester?: string;
}

/** Share of a week's tickets by day, Monday first. */
const WEEK = {
  office: [0.25, 0.2, 0.19, 0.18, 0.16, 0.012, 0.008],
  shifts: [0.17, 0.165, 0.16, 0.16, 0.155, 0.1, 0.09],
};

const offsets = new Map<string, number>();

/** Milliseconds between midnight of a day in UTC and in a zone; the offset at noon will do. */
function midnight(day: string, timeZone: string): number {
  const key = `${day} ${timeZone}`;
  let found = offsets.get(key);
  if (found === undefined) {
    const noon = DateTime.fromISO(`${day}T12:00`, { zone: timeZone });
    found = Date.parse(day) - noon.offset * 60_000;
    offsets.set(key, found);
  }
  return found;
}

/** Minutes after midnight on the person's own clock: a wave before ten and one after lunch; on Mondays a burst at once. */
function minuteOfDay(
  rhythm: Profile['rhythm'],
  weekday: number,
  random: Random,
): number {
  if (rhythm === 'shifts') {
    return random.between(0, 24 * 60);
  }
  const wave = random.pickWeighted({
    early: weekday === 1 ? 0.45 : 0.15,
    morning: 0.35,
    afternoon: 0.35,
    any: 0.06,
  });
  switch (wave) {
    case 'early':
      return 7.75 * 60 + random.next() * random.between(20, 105);
    case 'morning':
      return random.between(8.5 * 60, 10 * 60) + random.between(0, 2 * 60);
    case 'afternoon':
      return random.between(12.75 * 60, 14.5 * 60) + random.between(0, 3 * 60);
    default:
      return random.between(6 * 60, 22 * 60);
  }
}

function numberOfTickets(
  service: ExampleService,
  profile: Profile,
  day: string,
  random: Random,
): number {
  const weekday = new Date(day).getUTCDay() || 7;
  const holiday = service.calendar.holidays.includes(day) ? 0.1 : 1;
  const expected =
    profile.perWeek * WEEK[profile.rhythm][weekday - 1] * holiday;
  return Math.floor(expected * random.between(0.85, 1.15) + random.next());
}

/** Who asks for a service on a day, and when. Departments that use it ask most; a part of the people is in the catalog. */
export function askedOn(
  day: string,
  service: ExampleService,
  profile: Profile,
  company: ExampleCompany,
  random: Random,
): Asked[] {
  const weekday = new Date(day).getUTCDay() || 7;
  const everybody = company.departments.flatMap(({ ref, people }) =>
    people.map(person => ({ department: ref, person })),
  );
  const users = everybody.filter(({ department }) =>
    service.departments.includes(department),
  );
  // Of what runs in shifts nobody else has anything.
  const usersOnly = profile.rhythm === 'shifts' ? 1 : 0.8;
  const count = numberOfTickets(service, profile, day, random);
  return Array.from({ length: count }, () => {
    const { department, person } = random.pick(
      users.length > 0 && random.chance(usersOnly) ? users : everybody,
    );
    const seconds = Math.floor(
      minuteOfDay(profile.rhythm, weekday, random) * 60,
    );
    return {
      at: midnight(day, person.timeZone) + seconds * 1000,
      department,
      ...(random.chance(0.05) ? { requester: person.ref } : {}),
    };
  }).sort((a, b) => a.at - b.at);
}
