import type {
  ComplaintRecord,
  NewEvent,
  StoredEvent,
} from '../ComplaintRecord';

/** What makes a complaint new: the store gives it id, number and version. */
export type NewRecord = Omit<ComplaintRecord, 'id' | 'number' | 'version'>;

/** What is stored with a new complaint. */
export interface Creation {
  complaint: NewRecord;
  events: NewEvent[];
  /** Year of its number. */
  year: number;
  /** Hash of caller and key: made once however often it is sent. */
  keyHash: string | null;
  /** Hash of the code by which an anonymous person follows it. */
  claimHash: string | null;
}

/** The complaints, each with its history. Everything about one changes in one transaction. */
export interface ComplaintStore {
  /**
   * Stores a complaint under the next number of its year. With a key that was used before nothing is stored, and the
   * complaint made then comes back, with the new claim code beside the old one.
   */
  create(
    creation: Creation,
  ): Promise<{ id: number; number: string; isNew: boolean }>;

  /**
   * Replaces a complaint and adds to its history.
   *
   * @returns false: somebody changed it meanwhile, and nothing was stored
   */
  save(complaint: ComplaintRecord, events: NewEvent[]): Promise<boolean>;

  get(number: string): Promise<ComplaintRecord | undefined>;
  /** Those that are there, in any order. */
  getAll(numbers: readonly string[]): Promise<ComplaintRecord[]>;
  getByClaim(claimHash: string): Promise<ComplaintRecord | undefined>;

  /** The history of a complaint, oldest first. */
  events(id: number): Promise<StoredEvent[]>;

  /** Numbers of complaints that this one is the main one of. */
  duplicatesOf(number: string): Promise<string[]>;

  /** Numbers of complaints that change by themselves at or before `now`, at most `limit`. */
  due(now: number, limit: number): Promise<string[]>;

  /** Whether the person complained about the service since `since`. */
  hasComplained(
    complainant: string,
    service: string,
    since: number,
  ): Promise<boolean>;

  /** Whether there is one made at the same time, by the same person, in the same words. */
  isKnown(
    complaint: Pick<NewRecord, 'madeAt' | 'complainantName' | 'summary'>,
  ): Promise<boolean>;

  /** Numbers of open complaints whose owner the catalog does not know, or that were noticed so. At most `limit`. */
  withoutKnownOwner(limit: number): Promise<string[]>;

  /** Numbers of complaints closed before `closedBefore` whose texts are still there. At most `limit`. */
  erasable(closedBefore: number, limit: number): Promise<string[]>;

  /** Stores a complaint without texts and names, and takes them out of its history. */
  erase(complaint: ComplaintRecord, events: NewEvent[]): Promise<boolean>;

  /** Keeps the secret of a link by which the person answers; earlier ones of the complaint end. */
  addAnswerLink(
    id: number,
    tokenHash: string,
    expiresAt: number,
  ): Promise<void>;
  /** The complaint that a link is about, while it can be used. */
  getByAnswerLink(
    tokenHash: string,
    now: number,
  ): Promise<ComplaintRecord | undefined>;
  /** Ends a link. False: it was used already. */
  useAnswerLink(tokenHash: string): Promise<boolean>;

  /** Forgets keys and links that are of no use any more. */
  forget(keysBefore: number, linksBefore: number): Promise<void>;
}
