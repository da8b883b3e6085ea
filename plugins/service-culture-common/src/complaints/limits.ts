/** Longest texts, in characters (UTF-16 units, as browsers count them), and longest lists. @public */
export const COMPLAINT_LIMITS = {
  summary: 200,
  /** What happened, and every other long text. */
  text: 10_000,
  /** Names, titles, links. */
  line: 300,
  email: 254,
  subjects: 10,
  actions: 50,
  links: 50,
  /** Complaints handed over at once. */
  bulk: 100,
  /** Rows of a spreadsheet log. */
  importedRows: 5_000,
  /** What people search for. */
  search: 200,
} as const;

/** Days after closing in which the person can still say that they are not satisfied. @public */
export const REOPEN_DAYS = 30;

/** Weekdays the person has to answer; they are reminded twice before it is closed as unanswered. @public */
export const ANSWER_WEEKDAYS = 10;
