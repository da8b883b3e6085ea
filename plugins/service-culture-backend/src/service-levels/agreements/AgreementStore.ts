import type { AgreedWith } from '@service-culture/plugin-service-culture-common';
import type { Knex } from 'knex';
import type { AgreedTarget, Agreement, Level } from './Agreement';

/** An agreement as it is kept: holidays are dates of `holidayYears`, as they were known when it was stored. */
export interface StoredAgreement extends Agreement<AgreedTarget> {
  /** First and last year for which `calendar.holidays` is complete. */
  holidayYears: [number, number];
  /** The region whose public holidays they are; null: none. */
  holidayRegion: string | null;
  /** Empty: set by IT alone. */
  agreedWith: AgreedWith[];
  /** URL of the file it is written in, where the catalog knew one. */
  definedIn: string | null;
}

/** What a service promises, before its targets have levels. */
export type NewAgreement = Omit<StoredAgreement, 'targets'> & Agreement;

/** The history of promises. */
export interface AgreementStore {
  /** The newest agreement of each service, by service. */
  latest(): Promise<Map<string, StoredAgreement>>;
  /** Stores a new version and opens and closes levels accordingly. */
  add(agreement: NewAgreement): Promise<void>;
  /** Completes the holidays of the newest version with further years; no new version. */
  extendHolidays(agreement: StoredAgreement): Promise<void>;
  /** Every version of each service, oldest first. Takes the transaction in which tickets are judged, if any. */
  histories(
    services: readonly string[],
    tx?: Knex.Transaction,
  ): Promise<Map<string, StoredAgreement[]>>;
  /** Every level of the services (of all: leave it out), oldest first. */
  levels(services?: readonly string[]): Promise<Level[]>;
}
