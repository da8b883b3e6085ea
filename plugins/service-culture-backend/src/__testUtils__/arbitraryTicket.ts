import type { TicketInput } from '@service-culture/plugin-service-culture-common';
import { PRIORITIES } from '@service-culture/plugin-service-culture-common';
import fc from 'fast-check';

const MINUTE = 60_000;

/**
 * A ticket with a random but possible life: steps of random length, each doing something that can happen next. Times lie
 * between `from` and `to`.
 */
export function arbitraryTicket(
  from: number,
  to: number,
  services: readonly string[],
): fc.Arbitrary<TicketInput> {
  return fc
    .record({
      externalId: fc.integer({ min: 1, max: 40 }).map(id => `T-${id}`),
      service: fc.constantFrom(...services),
      priority: fc.constantFrom(...PRIORITIES),
      department: fc.option(
        fc.constantFrom('group:default/finance', 'group:default/sales'),
        { nil: undefined },
      ),
      openedAt: fc.integer({ min: from, max: to - 20 * 24 * 60 * MINUTE }),
      steps: fc.array(
        fc.record({
          does: fc.constantFrom(
            'respond',
            'pause',
            'resume',
            'resolve',
            'reopen',
            'cancel',
          ),
          after: fc.integer({ min: 1, max: 2 * 24 * 60 * MINUTE }),
        }),
        { maxLength: 9 },
      ),
      automatic: fc.boolean(),
      assignments: fc.option(fc.integer({ min: 0, max: 3 }), {
        nil: undefined,
      }),
      rating: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      respect: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      was: fc.record({
        priority: fc.option(fc.constantFrom(...PRIORITIES)),
        service: fc.option(fc.constantFrom(...services)),
        until: fc.integer({ min: 0, max: 3 * 24 * 60 * MINUTE }),
      }),
    })
    .map(({ openedAt, steps, automatic, was, ...rest }) => ({
      ...rest,
      ...live(openedAt, steps),
      ...(automatic && { automatic }),
      changes: (['priority', 'service'] as const).flatMap(field => {
        const before = was[field];
        return before === null
          ? []
          : {
              at: new Date(openedAt + was.until).toISOString(),
              field,
              from: before,
              to: rest[field],
            };
      }),
    }));
}

function live(
  openedAt: number,
  steps: { does: string; after: number }[],
): Pick<
  TicketInput,
  'state' | 'openedAt' | 'updatedAt' | 'pauses' | 'reopens' | 'resolvedAt'
> {
  const iso = (at: number) => new Date(at).toISOString();
  let at = openedAt;
  let state: TicketInput['state'] = 'open';
  let firstResponseAt: string | undefined;
  let resolvedAt: string | undefined;
  let cancelledAt: string | undefined;
  const pauses: { from: string; to?: string }[] = [];
  const reopens: { resolvedAt: string; reopenedAt: string }[] = [];
  for (const { does, after } of steps) {
    if (state === 'cancelled') {
      break;
    }
    at += after;
    if (does === 'respond' && state !== 'resolved') {
      firstResponseAt ??= iso(at);
    } else if (does === 'pause' && state === 'open') {
      state = 'paused';
      pauses.push({ from: iso(at) });
    } else if (does === 'resume' && state === 'paused') {
      state = 'open';
      pauses[pauses.length - 1].to = iso(at);
    } else if (does === 'resolve' && state === 'open') {
      state = 'resolved';
      resolvedAt = iso(at);
    } else if (does === 'reopen' && state === 'resolved') {
      state = 'open';
      reopens.push({ resolvedAt: resolvedAt!, reopenedAt: iso(at) });
      resolvedAt = undefined;
    } else if (does === 'cancel' && state === 'open') {
      state = 'cancelled';
      cancelledAt = iso(at);
    }
  }
  return {
    state,
    openedAt: iso(openedAt),
    updatedAt: iso(at),
    pauses,
    reopens,
    ...(firstResponseAt && { firstResponseAt }),
    ...(resolvedAt && { resolvedAt }),
    ...(cancelledAt && { cancelledAt }),
  };
}
