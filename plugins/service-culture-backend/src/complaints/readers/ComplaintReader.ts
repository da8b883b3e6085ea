/** Someone who asks, with everything that decides what they are to a complaint. Entity refs. */
export interface ComplaintReader {
  /** User entity ref; null: no person, such as another backend. */
  ref: string | null;
  /** They and the groups they are a direct member of. */
  refs: readonly string[];
  /** Everybody they report to. */
  leaders: readonly string[];
  /** Departments they are an ambassador of. */
  ambassadorOf: readonly string[];
  /** Services that they or one of their groups own. */
  serviceOwnerOf: readonly string[];
  /** Services that the catalog has but does not show them. */
  hiddenServices: ReadonlySet<string>;
  /** Id of the complaint whose claim code they have; they are its complainant. */
  claimed: number | null;
}
