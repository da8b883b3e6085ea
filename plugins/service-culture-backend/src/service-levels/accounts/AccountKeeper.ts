import { parseEntityRef } from '@backstage/catalog-model';
import {
  targetInWords,
  type Statement,
} from '@service-culture/plugin-service-culture-common';
import { DateTime } from 'luxon';
import type { Notifier } from '../../notifications';
import type { ProjectedService, ProjectionStore } from '../../projection';
import type { FiguresStore } from '../performance';
import type { AccountStore, StoredAccount } from './AccountStore';
import type { MonthlyFigures } from './MonthlyFigures';
import { saysTheSame } from './stateMonth';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Days after a statement in which its owner is asked for a plan; about what is older nobody is asked any more. */
const ASKED_WITHIN = 31 * DAY;

/**
 * The scheduled job that makes accounts final, states anew what changed later, and asks owners about what was missed:
 * each once, also with several replicas.
 */
export class AccountKeeper {
  /** The hour, since 1970, in which nothing was left to do for a service: days and months do not change within one. */
  private readonly done = new Map<string, number>();

  constructor(
    private readonly options: {
      store: AccountStore;
      monthly: MonthlyFigures;
      figures: FiguresStore;
      projection: ProjectionStore;
      notifier: Notifier;
      now: () => number;
      onMoved: (services: string[]) => Promise<void>;
    },
  ) {}

  async run(signal?: AbortSignal): Promise<void> {
    const { projection, now, onMoved } = this.options;
    const hour = Math.floor(now() / HOUR);
    const moved: string[] = [];
    for (const service of await projection.services()) {
      if (signal?.aborted) {
        break;
      }
      if (this.done.get(service.ref) === hour) {
        continue;
      }
      const { isDone, hasNews } = await this.keep(service);
      if (isDone) {
        this.done.set(service.ref, hour);
      }
      if (hasNews) {
        moved.push(service.ref);
      }
    }
    if (moved.length > 0) {
      await onMoved(moved);
    }
  }

  private async keep(
    service: ProjectedService,
  ): Promise<{ isDone: boolean; hasNews: boolean }> {
    const { store, figures, now } = this.options;
    const { zone } = service.promise.hours;
    const checked = {
      on: DateTime.fromMillis(now(), { zone }).toISODate()!,
      revision: await figures.revision(service.ref),
    };
    const before = await store.accounts(service.ref);
    const final = await this.finalise(service, before, checked);
    const hasRestated = await this.restate(service, before, checked);
    const hasNews = final.hasNews || hasRestated;
    const asked = await this.ask(
      service,
      hasNews ? await store.accounts(service.ref) : before,
    );
    return { isDone: asked && !final.isWaiting, hasNews };
  }

  /** Keeps the accounts of months whose day has come, unless a source still has to deliver. */
  private async finalise(
    service: ProjectedService,
    accounts: readonly StoredAccount[],
    checked: { on: string; revision: number },
  ): Promise<{ isWaiting: boolean; hasNews: boolean }> {
    const { store, monthly, now } = this.options;
    const known = new Set(accounts.map(({ month }) => month));
    const finality = await monthly.finality(service);
    let hasNews = false;
    const months = await monthly.months(service, now());
    // Where nothing is counted yet, an import may be at work.
    let isWaiting = months.length === 0;
    for (const month of months) {
      const { from } = finality(month);
      if (known.has(month) || from > now()) {
        continue;
      }
      const { waitsFor, without } = await monthly.outstanding(
        service,
        from,
        now(),
      );
      if (waitsFor.length > 0) {
        isWaiting = true;
        continue;
      }
      const isNew = await store.finalise(
        {
          service: service.ref,
          month,
          at: now(),
          statement: await monthly.state(service, month, now()),
          without,
        },
        checked,
      );
      hasNews ||= isNew;
    }
    return { isWaiting, hasNews };
  }

  /** States anew what is no longer as it was stated, once a day at most. */
  private async restate(
    service: ProjectedService,
    accounts: readonly StoredAccount[],
    checked: { on: string; revision: number },
  ): Promise<boolean> {
    const { store, monthly, now } = this.options;
    const due = accounts.filter(
      ({ checkedOn, checkedRevision }) =>
        checkedOn < checked.on && checkedRevision !== checked.revision,
    );
    let hasNews = false;
    for (const account of due) {
      const statement = await monthly.state(service, account.month, now());
      if (!saysTheSame(statement, latest(account).statement)) {
        const isNew = await store.restate(
          account,
          account.restatements.length + 1,
          { at: now(), statement },
        );
        hasNews ||= isNew;
      }
    }
    await store.checked(
      service.ref,
      due.map(({ month }) => month),
      checked,
    );
    return hasNews;
  }

  /** @returns whether nobody is left to be asked */
  private async ask(
    service: ProjectedService,
    accounts: readonly StoredAccount[],
  ): Promise<boolean> {
    const { store, notifier, now } = this.options;
    const lastMonth = DateTime.fromMillis(now(), {
      zone: service.promise.hours.zone,
    })
      .startOf('month')
      .minus({ months: 1 })
      .toFormat('yyyy-MM');
    let isDone = true;
    for (const account of accounts) {
      const { at, statement } = latest(account);
      // At the first start nobody is asked about all of the past, only about the last month.
      const isRecent =
        account.restatements.length > 0 || account.month === lastMonth;
      if (
        statement.status !== 'missing' ||
        account.askedAt !== null ||
        at < now() - ASKED_WITHIN ||
        !isRecent
      ) {
        continue;
      }
      const recipients = [service.promise.serviceOwner, service.owner].filter(
        ref => ref !== null,
      );
      const told = await notifier.notify({
        recipients,
        title: `${service.title} did not keep ${promisesMissed(
          statement,
        )} in ${monthInWords(account.month)}`,
        description: `${firstMiss(
          statement,
        )} What was the cause, what will be done, by whom and by when?`,
        link: linkTo(service.ref),
        topic: 'account-missed',
        scope: `${service.ref} ${account.month}`,
      });
      if (told) {
        await store.asked(service.ref, account.month, now());
      } else {
        isDone = false;
      }
    }
    return isDone;
  }
}

/** An account as it was last stated. */
export function latest({ at, statement, restatements }: StoredAccount) {
  return restatements[restatements.length - 1] ?? { at, statement };
}

function promisesMissed({ promises }: Statement): string {
  const missed = promises.filter(({ status }) => status === 'missing').length;
  return missed === 1 ? 'a promise' : `${missed} promises`;
}

function firstMiss({ promises }: Statement): string {
  const [{ metric, priority, target, met, breached }] = promises;
  return `${targetInWords({ metric, priority, ...target })}: ${met} of ${
    met + breached
  }.`;
}

function monthInWords(month: string): string {
  return DateTime.fromISO(`${month}-01`, { zone: 'utc' })
    .setLocale('en')
    .toFormat('LLLL yyyy');
}

function linkTo(ref: string): string {
  const { kind, namespace, name } = parseEntityRef(ref);
  return `/catalog/${namespace}/${kind}/${name}/track-record#accounts`;
}
