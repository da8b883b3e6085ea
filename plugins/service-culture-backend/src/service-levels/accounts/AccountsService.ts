import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  parseRef,
  targetInWords,
  type Account,
  type AccountsPage,
  type AccountSummary,
  type Named,
  type Plan,
  type PlanChange,
  type Statement,
} from '@service-culture/plugin-service-culture-common';
import {
  PreconditionFailedError,
  printCursor,
  printEtag,
  readCursor,
} from '../../http';
import type { ProjectedService, ProjectionStore } from '../../projection';
import { latest } from './AccountKeeper';
import type {
  AccountStore,
  DatedStatement,
  PlanText,
  StoredAccount,
  StoredPlan,
} from './AccountStore';
import { boundsOf } from './Month';
import type { Finality, MonthlyFigures } from './MonthlyFigures';
import { positionSchema, type AccountsQuery } from './queries';

/** What a plan has to say, in the order in which it is asked for. */
const PARTS = ['cause', 'action', 'who', 'by'] as const;

/** The rules of monthly accounts and of plans; knows no HTTP, no SQL and no permissions. */
export class AccountsService {
  constructor(
    private readonly options: {
      projection: ProjectionStore;
      store: AccountStore;
      monthly: MonthlyFigures;
      now: () => number;
    },
  ) {}

  /** @throws NotFoundError when the ref is no service in the catalog */
  async accounts(
    ref: string,
    { limit, cursor }: AccountsQuery,
  ): Promise<Omit<AccountsPage, 'mayPlan'>> {
    const { monthly, now } = this.options;
    const service = await this.service(ref);
    const months = (await monthly.months(service, now())).reverse();
    const before = cursor ? readCursor(positionSchema, cursor).month : '9';
    const left = months.filter(month => month < before);
    const shown = left.slice(0, limit);
    return {
      items: await this.compose(service, shown),
      nextCursor:
        left.length > limit
          ? printCursor({ month: shown[shown.length - 1] })
          : null,
      totalItems: months.length,
      timeZone: service.promise.hours.zone,
      asOf: new Date(now()).toISOString(),
    };
  }

  /** The last account that is final, in one line; null: there is none. */
  async last(service: ProjectedService): Promise<AccountSummary | null> {
    const { store } = this.options;
    const account = await store.last(service.ref);
    if (!account) {
      return null;
    }
    const plans = await store.plans(service.ref, [account.month]);
    const [plan] = await this.named(plans.slice(-1));
    const { status, promises } = latest(account).statement;
    return {
      month: account.month,
      status,
      restated: account.restatements.length > 0,
      missed: worstMiss(promises),
      plan: plan ?? null,
    };
  }

  /**
   * Writes what will be done about a month that was missed, or changes it. Earlier versions stay.
   *
   * @param etag - of the account that the change is based on
   * @throws NotFoundError, InputError, ConflictError where there is nothing to plan, PreconditionFailedError
   */
  async plan(
    ref: string,
    month: string,
    change: PlanChange,
    { etag, writtenBy }: { etag: string; writtenBy: string },
  ): Promise<Account> {
    const { store, monthly, now } = this.options;
    const service = await this.service(ref);
    if (!(await monthly.months(service, now())).includes(month)) {
      throw new NotFoundError(`"${ref}" has no account of ${month}`);
    }
    // Before the account: what somebody writes meanwhile is in it then, and its etag another one.
    const versions = await store.plans(ref, [month]);
    const current = versions[versions.length - 1];
    const [account] = await this.compose(service, [month]);
    if (etag !== account.etag) {
      throw new PreconditionFailedError(account);
    }
    if (account.state === 'so-far') {
      throw new ConflictError(
        `${month} has not ended; a plan says what will be done about a month that was missed`,
      );
    }
    if (!account.asksForPlan && !current) {
      throw new ConflictError(
        `No promise was missed in ${month}; a plan says what will be done about a month that was missed`,
      );
    }
    const plan: StoredPlan = {
      ...(await this.wholePlan(change, current)),
      month,
      version: versions.length + 1,
      writtenAt: now(),
      writtenBy,
    };
    const isNew = await store.addPlan(ref, plan);
    const [written] = await this.compose(service, [month]);
    if (!isNew) {
      throw new PreconditionFailedError(written);
    }
    return written;
  }

  private async wholePlan(
    change: PlanChange,
    current: PlanText | undefined,
  ): Promise<PlanText> {
    const merged: Partial<PlanText> = {
      ...(current && {
        cause: current.cause,
        action: current.action,
        who: current.who,
        by: current.by,
      }),
      ...change,
    };
    const missing = PARTS.filter(part => merged[part] === undefined);
    if (missing.length > 0) {
      throw new InputError(
        `${missing.join(
          ', ',
        )}: nothing came; expected all of cause, action, who and by, as there is no plan yet`,
      );
    }
    const plan = merged as PlanText;
    return change.who === undefined
      ? plan
      : { ...plan, who: await this.known(change.who) };
  }

  /** @throws InputError when it is no person or group in the catalog */
  private async known(who: string): Promise<string> {
    const read = parseRef(who, {
      kinds: ['User', 'Group'],
      defaultKind: 'User',
      defaultNamespace: 'default',
      example: 'user:default/maria.keller',
    });
    const ref = read.ok ? read.value : undefined;
    if (ref === undefined || !(await this.names([ref])).has(ref)) {
      throw new InputError(
        `who: "${who}" came; expected a person or group in the catalog, like "user:default/maria.keller"`,
      );
    }
    return ref;
  }

  /** Accounts of these months, in their order. */
  private async compose(
    service: ProjectedService,
    months: readonly string[],
  ): Promise<Account[]> {
    const { store, monthly } = this.options;
    const stored = new Map(
      (await store.accounts(service.ref, months)).map(account => [
        account.month,
        account,
      ]),
    );
    const plans = await store.plans(service.ref, months);
    const finality = await monthly.finality(service);
    const accounts: Account[] = [];
    for (const month of months) {
      const versions = await this.named(
        plans.filter(plan => plan.month === month),
      );
      const plan = versions[versions.length - 1] ?? null;
      accounts.push({
        ...(await this.stated(
          service,
          month,
          finality(month),
          stored.get(month),
        )),
        plan,
        earlierPlans: versions.slice(0, -1).reverse(),
        etag: printEtag(versions.length),
      });
    }
    return accounts;
  }

  private async stated(
    service: ProjectedService,
    month: string,
    finality: Finality,
    account: StoredAccount | undefined,
  ): Promise<Omit<Account, 'plan' | 'earlierPlans' | 'etag'>> {
    const { monthly, now } = this.options;
    const place = { service: service.ref, month, finalOn: finality.day };
    if (account) {
      return {
        ...place,
        ...account.statement,
        state: 'final',
        finalAt: new Date(account.at).toISOString(),
        waitsFor: [],
        without: account.without,
        restatements: account.restatements.map(toRestatement),
        asksForPlan: latest(account).statement.status === 'missing',
      };
    }
    const hasEnded = boundsOf(month, service.promise.hours.zone).to <= now();
    const statement = await monthly.state(service, month, now());
    const { waitsFor } =
      finality.from <= now()
        ? await monthly.outstanding(service, finality.from, now())
        : { waitsFor: [] };
    return {
      ...place,
      ...statement,
      state: hasEnded ? 'ended' : 'so-far',
      finalAt: null,
      waitsFor,
      without: [],
      restatements: [],
      asksForPlan: hasEnded && statement.status === 'missing',
    };
  }

  /** Plans with the names of those who are in them. */
  private async named(plans: readonly StoredPlan[]): Promise<Plan[]> {
    const names = await this.names(
      plans.flatMap(({ who, writtenBy }) => [who, writtenBy]),
    );
    const name = (ref: string): Named => ({
      ref,
      title: names.get(ref) ?? ref,
    });
    return plans.map(({ cause, action, who, by, writtenAt, writtenBy }) => ({
      cause,
      action,
      who: name(who),
      by,
      writtenBy: name(writtenBy),
      writtenAt: new Date(writtenAt).toISOString(),
    }));
  }

  private async names(refs: readonly string[]): Promise<Map<string, string>> {
    if (refs.length === 0) {
      return new Map();
    }
    const { projection } = this.options;
    const people = await projection.people(refs);
    const groups = await projection.groups(refs);
    return new Map([
      ...people.map(({ ref, name }) => [ref, name] as const),
      ...groups.map(({ ref, title }) => [ref, title] as const),
    ]);
  }

  private async service(ref: string): Promise<ProjectedService> {
    const service = await this.options.projection.service(ref);
    if (!service) {
      throw new NotFoundError(`"${ref}" is not a service in the catalog`);
    }
    return service;
  }
}

function toRestatement({ at, statement }: DatedStatement) {
  return { at: new Date(at).toISOString(), ...statement };
}

/** The promise that is farthest below what was promised. */
function worstMiss(promises: Statement['promises']): AccountSummary['missed'] {
  const [worst] = promises
    .flatMap(({ attainment, status, metric, priority, target }) =>
      status === 'missing' && attainment !== null
        ? [
            {
              sentence: targetInWords({ metric, priority, ...target }),
              attainment,
              gap: target.percent / 100 - attainment,
            },
          ]
        : [],
    )
    .sort((a, b) => b.gap - a.gap);
  return worst
    ? { sentence: worst.sentence, attainment: worst.attainment }
    : null;
}
