import type {
  Account,
  AccountPromise,
  AccountsPage,
  Plan,
} from '@service-culture/plugin-service-culture-common';
import { tally } from './performance';

/** A promise of a month: 90 % solved within 8 h. */
export function accountPromise(met: number, breached: number): AccountPromise {
  return {
    metric: 'resolution',
    priority: null,
    target: {
      percent: 90,
      minutes: 480,
      hours: 'service',
      asWritten: '90% within 8h',
    },
    inForce: { from: '2026-01-01T00:00:00.000Z', to: null },
    ...tally(met, breached),
  };
}

export function plan(changes: Partial<Plan> = {}): Plan {
  return {
    cause: 'The second shift was ill',
    action: 'A second shift from December',
    who: { ref: 'user:default/maria.keller', title: 'Maria Keller' },
    by: '2026-12-01',
    writtenBy: { ref: 'user:default/olga', title: 'Olga' },
    writtenAt: '2026-11-07T10:00:00.000Z',
    ...changes,
  };
}

/** October, final and missed, without a plan, unless told otherwise. */
export function account(changes: Partial<Account> = {}): Account {
  const promises = changes.promises ?? [accountPromise(84, 16)];
  return {
    service: 'component:default/email',
    month: '2026-10',
    state: 'final',
    finalOn: '2026-11-06',
    finalAt: '2026-11-06T01:00:00.000Z',
    status: promises[0]?.status ?? 'no-promise',
    promises,
    leftOut: {
      cancelled: 4,
      moved: 3,
      automatic: 0,
      waitingShare: 0.31,
      loosened: [],
    },
    waitsFor: [],
    without: [],
    restatements: [],
    asksForPlan: promises[0]?.status === 'missing',
    plan: null,
    earlierPlans: [],
    etag: '"0"',
    ...changes,
  };
}

export function accountsPage(
  items: Account[] = [account()],
  changes: Partial<AccountsPage> = {},
): AccountsPage {
  return {
    items,
    nextCursor: null,
    totalItems: items.length,
    timeZone: 'Europe/Berlin',
    mayPlan: false,
    asOf: '2026-11-25T10:00:00.000Z',
    ...changes,
  };
}
