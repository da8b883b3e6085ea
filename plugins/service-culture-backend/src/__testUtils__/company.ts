import type {
  ServicePromise,
  Target,
} from '@service-culture/plugin-service-culture-common';
import type {
  ProjectedDepartment,
  ProjectedGroup,
  ProjectedService,
  Snapshot,
} from '../projection';

/** A target as the grammar would read it. */
export function target(
  metric: Target['metric'],
  percent: number,
  minutes: number | null,
  more: Partial<Target> = {},
): Target {
  return {
    metric,
    priority: null,
    thousandths: percent * 1000,
    minutes,
    hours: 'service',
    asWritten:
      minutes === null ? `${percent}%` : `${percent}% within ${minutes}m`,
    ...more,
  };
}

/** Mon-Fri 08:00-18:00. */
export const OFFICE_HOURS = [1, 2, 3, 4, 5].map(weekday => ({
  weekday,
  fromMinute: 480,
  toMinute: 1080,
}));

/** A service of a made-up company. */
export function service(
  name: string,
  promise: Partial<ServicePromise> = {},
  more: Partial<ProjectedService> = {},
): ProjectedService {
  return {
    ref: `component:default/${name}`,
    title: name,
    description: null,
    owner: 'group:default/it',
    definedIn: null,
    promise: {
      hours: {
        zone: 'Europe/Berlin',
        hours: OFFICE_HOURS,
        holidayRegion: null,
        closed: [],
      },
      targets: [
        target('first-response', 95, 60),
        target('resolution', 90, 480),
        target('resolution', 95, 240, {
          priority: 'critical',
          hours: 'around-the-clock',
        }),
        target('respect', 90, null),
      ],
      serviceOwner: null,
      agreedWith: [],
      escalation: [],
      tickets: [{ source: 'helpdesk', key: name }],
      availabilitySource: null,
      synonyms: [],
      ...promise,
    },
    problems: [],
    values: {},
    ...more,
  };
}

/** A person of it. */
export function person(name: string, groups: string[] = []) {
  return {
    ref: `user:default/${name}`,
    name,
    email: null,
    picture: null,
    about: null,
    links: [],
    groups,
  };
}

/** A group of it. */
export function group(
  name: string,
  more: { title?: string; parent?: string; leaders?: string[] } = {},
): ProjectedGroup {
  const { title = name, parent, leaders = [] } = more;
  return {
    ref: `group:default/${name}`,
    title,
    parent: parent ? `group:default/${parent}` : null,
    leaders: leaders.map(leader => `user:default/${leader}`),
  };
}

/** A department of it. */
export function department(
  name: string,
  ambassadors: string[] = [],
  services: string[] = [],
): ProjectedDepartment {
  return {
    ref: `group:default/${name}`,
    title: name,
    description: null,
    ambassadors: ambassadors.map(each => `user:default/${each}`),
    services: services.map(each => `component:default/${each}`),
    values: {},
  };
}

/** A snapshot with these services and nothing else. */
export function snapshotOf(
  services: ProjectedService[],
  more: Partial<Snapshot> = {},
): Snapshot {
  return { services, departments: [], groups: [], people: [], ...more };
}
