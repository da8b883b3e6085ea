import type { Statement } from '@service-culture/plugin-service-culture-common';

/** A statement with when it was made, epoch ms. */
export interface DatedStatement {
  at: number;
  statement: Statement;
}

/** The account of a month that is final. */
export interface FinalAccount extends DatedStatement {
  service: string;
  month: string;
  /** Sources that had not delivered by then. */
  without: string[];
}

/** The same, as it is kept. */
export interface StoredAccount extends FinalAccount {
  /** Oldest first. */
  restatements: DatedStatement[];
  /** ISO date on which it was last compared with the figures, and their revision then. */
  checkedOn: string;
  checkedRevision: number;
  /** When the owner was asked for a plan, epoch ms; null: not yet. */
  askedAt: number | null;
}

/** What an owner says about a month that was missed, with refs in place of names. */
export interface PlanText {
  cause: string;
  action: string;
  /** Entity ref. */
  who: string;
  /** ISO date. */
  by: string;
}

/** A version of it. */
export interface StoredPlan extends PlanText {
  month: string;
  /** 1 is the first. */
  version: number;
  /** Epoch ms. */
  writtenAt: number;
  /** Entity ref. */
  writtenBy: string;
}

/** Accounts that are final, their restatements and plans. Nothing that was stated or written is ever changed. */
export interface AccountStore {
  /** Accounts of a service, newest month first; of all months: leave them out. */
  accounts(
    service: string,
    months?: readonly string[],
  ): Promise<StoredAccount[]>;
  /** The newest of them. */
  last(service: string): Promise<StoredAccount | undefined>;
  /**
   * Keeps an account for good.
   *
   * @returns whether it is new; another replica may have been quicker
   */
  finalise(
    account: FinalAccount,
    checked: { on: string; revision: number },
  ): Promise<boolean>;
  /**
   * Keeps the next restatement.
   *
   * @param number - 1 is the first
   * @returns whether it is new
   */
  restate(
    account: { service: string; month: string },
    number: number,
    restatement: DatedStatement,
  ): Promise<boolean>;
  /** Says that these months were compared with the figures. */
  checked(
    service: string,
    months: readonly string[],
    checked: { on: string; revision: number },
  ): Promise<void>;
  /** Says that the owner was asked for a plan. */
  asked(service: string, month: string, at: number): Promise<void>;
  /** Plans of these months, oldest version first. */
  plans(service: string, months: readonly string[]): Promise<StoredPlan[]>;
  /** @returns false: there is such a version already */
  addPlan(service: string, plan: StoredPlan): Promise<boolean>;
}
