import type {
  Person,
  ServicesPage,
  ServiceSummary,
} from '@service-culture/plugin-service-culture-common';
import { ago, headline, trend } from './performance';

/** Somebody with all that a page can show of a person. */
export function person(name: string, changes: Partial<Person> = {}): Person {
  const id = name.toLowerCase().replace(/\W+/g, '.');
  return {
    ref: `user:default/${id}`,
    name,
    email: `${id}@example.com`,
    picture: null,
    about: null,
    links: [],
    ...changes,
  };
}

/** A service that keeps all its promises, unless told otherwise. */
export function service(
  title: string,
  changes: Partial<ServiceSummary> = {},
): ServiceSummary {
  const id = title.toLowerCase().replace(/\W+/g, '-');
  return {
    service: `component:default/${id}`,
    title,
    description: null,
    synonyms: [],
    owner: { ref: 'group:default/messaging', title: 'Messaging' },
    serviceOwner: person('Maria Keller'),
    status: 'meeting',
    headlines: {
      response: headline('meeting', 48, 50),
      resolution: headline('meeting', 95, 100),
      respect: headline('meeting', 44, 46),
    },
    watermelon: null,
    requests: 112,
    open: 9,
    overdue: 0,
    promises: { meeting: 3, missing: 0, noData: 0 },
    trend: trend(8, n => (n % 9 === 0 ? 1 : 0)),
    problems: 0,
    ...changes,
  };
}

/** An answer with these services on one page. */
export function servicesPage(
  items: ServiceSummary[],
  changes: Partial<ServicesPage> = {},
): ServicesPage {
  const withStatus = (status: ServiceSummary['status']) =>
    items.filter(item => item.status === status).length;
  return {
    items,
    nextCursor: null,
    totalItems: items.length,
    summary: {
      meeting: withStatus('meeting'),
      missing: withStatus('missing'),
      noData: withStatus('no-data'),
      noPromise: withStatus('no-promise'),
      watermelons: items.filter(({ watermelon }) => watermelon !== null).length,
    },
    owners: [
      { ref: 'group:default/messaging', title: 'Messaging' },
      { ref: 'user:default/maria.keller', title: 'Maria Keller' },
    ],
    departments: [
      { ref: 'group:default/finance', title: 'Finance' },
      { ref: 'group:default/sales', title: 'Sales' },
    ],
    asOf: ago(0),
    ready: true,
    ...changes,
  };
}

/** Four services, one of each state, misses first. */
export function fourServices(): ServiceSummary[] {
  return [
    service('Email and calendar', {
      description: 'A mailbox and calendar that work on every device you use.',
      synonyms: ['outlook'],
      status: 'missing',
      headlines: {
        response: headline('meeting', 19, 20),
        resolution: headline('missing', 171, 200),
        respect: headline('meeting', 44, 46),
      },
      requests: 214,
      open: 14,
      overdue: 2,
      trend: trend(6, n => (n > 12 ? 2 : 0)),
      problems: 1,
    }),
    service('SAP Financials', {
      description: 'Booking, paying and closing the month.',
    }),
    service('Video studio', {
      description: 'Record and stream from the studio in Berlin.',
      status: 'no-data',
      serviceOwner: null,
      headlines: {
        response: headline('no-data'),
        resolution: headline('no-data'),
        respect: headline('no-promise'),
      },
      requests: 0,
      open: 0,
      trend: trend(0),
    }),
    service('Print room', {
      status: 'no-promise',
      serviceOwner: null,
      owner: null,
      headlines: {
        response: headline('no-promise'),
        resolution: headline('no-promise'),
        respect: headline('no-promise'),
      },
      requests: 3,
      open: 1,
      trend: trend(0),
    }),
  ];
}
