import type { TicketInput } from '@service-culture/plugin-service-culture-common';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const TITLES = [
  'The mailbox does not open on the train',
  'Please give my new colleague access to the month-end folder',
  'Printer on the third floor prints every page twice',
  'VPN asks for the password again and again',
];

/** Numbers from 0 to under 1 that look random and are the same each time (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = Math.trunc(state + 0x6d2b79f5);
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * The history of a large company as a help desk would export it, oldest first, a thousand tickets a day. A few
 * services have most of the tickets, 3 % are still open, 3 % cancelled, a third was paused, 4 % reopened, 5 % raised,
 * 2 % moved to another service, and a fifth has answers of the person.
 */
export function* madeUpTickets(options: {
  count: number;
  services: readonly string[];
  departments: number;
  /** Epoch ms at which the last one was opened. */
  until: number;
}): Generator<TicketInput> {
  const { count, services, departments, until } = options;
  const random = randomNumbers(1);
  const oneIn = (share: number) => random() < share;
  const between = (low: number, high: number) =>
    low + Math.floor(random() * (high - low));
  // Squared, so that the first services have many tickets and the last ones few.
  const anyOf = (many: number) => Math.floor(random() ** 2 * many);
  const iso = (at: number) => new Date(Math.min(at, until)).toISOString();
  const first = until - (count / 1000) * DAY;

  for (let number = 0; number < count; number++) {
    const openedAt = first + Math.floor(((until - first) * number) / count);
    const respondedAt = openedAt + between(1, 180) * MINUTE;
    const endAt = respondedAt + between(10, 4000) * MINUTE;
    const pausedAt = respondedAt + Math.floor((endAt - respondedAt) / 4);
    const resumedAt = pausedAt + Math.floor((endAt - respondedAt) / 3);
    const reopenedAt = endAt + between(10, 600) * MINUTE;
    const fate = random();
    const isOpen = fate < 0.03 || endAt > until;
    const isCancelled = !isOpen && fate < 0.06;
    const isReopened = !isOpen && !isCancelled && oneIn(0.04);
    const lastAt = isReopened ? reopenedAt + 2 * HOUR : endAt;
    const service = services[anyOf(services.length)];
    const priority = (['high', 'medium', 'medium', 'low'] as const)[
      between(0, 4)
    ];
    const state = isCancelled ? 'cancelled' : 'resolved';
    const isRated = !isOpen && oneIn(0.2);
    yield {
      externalId: `INC${String(number).padStart(8, '0')}`,
      service,
      priority,
      type: oneIn(0.6) ? 'incident' : 'request',
      title: TITLES[number % TITLES.length],
      url: `https://helpdesk.example.com/tickets/INC${number}`,
      department: `group:default/department-${anyOf(departments)}`,
      requester: `user:default/person-${between(0, 20_000)}`,
      state: isOpen ? 'open' : state,
      openedAt: iso(openedAt),
      ...(respondedAt < until && { firstResponseAt: iso(respondedAt) }),
      ...(isOpen || isCancelled ? {} : { resolvedAt: iso(lastAt) }),
      ...(isCancelled && { cancelledAt: iso(endAt) }),
      pauses:
        !isOpen && oneIn(0.33)
          ? [{ from: iso(pausedAt), to: iso(resumedAt) }]
          : [],
      reopens: isReopened
        ? [{ resolvedAt: iso(endAt), reopenedAt: iso(reopenedAt) }]
        : [],
      changes: [
        ...(oneIn(0.05)
          ? [
              {
                at: iso(openedAt + 10 * MINUTE),
                field: 'priority' as const,
                from: 'low',
                to: priority,
              },
            ]
          : []),
        ...(oneIn(0.02)
          ? [
              {
                at: iso(openedAt + 20 * MINUTE),
                field: 'service' as const,
                from: services[anyOf(services.length)],
                to: service,
              },
            ]
          : []),
      ],
      responses: between(1, 6),
      assignments: between(0, 3),
      ...(isRated && { rating: between(2, 6), respect: between(3, 6) }),
      updatedAt: iso(isOpen ? respondedAt : lastAt),
    };
  }
}
