import type { ComplaintSummary } from '@service-culture/plugin-service-culture-common';

/** What a spreadsheet would run when it opens the file: OWASP, "CSV Injection". */
const FORMULA = /^[=+\-@\t\r]/;

/** The columns of an exported log, with what stands in them. */
export const EXPORT_COLUMNS: readonly [
  string,
  (complaint: ComplaintSummary) => string,
][] = [
  ['Number', each => each.number],
  ['State', each => each.state],
  ['Made at', each => each.madeAt],
  ['Received at', each => each.receivedAt],
  ['Channel', each => each.channel],
  ['About', each => each.about],
  ['Service', each => each.service?.title ?? ''],
  ['Department', each => each.department?.title ?? ''],
  ['Person', each => each.complainant?.name ?? ''],
  ['Summary', each => each.summary],
  ['Safety risk', each => (each.safetyRisk ? 'yes' : 'no')],
  ['Category', each => each.category ?? ''],
  ['Severity', each => each.severity ?? ''],
  ['Owner', each => each.owner?.name ?? ''],
  ['Answer due', each => each.acknowledgementDue],
  ['Answered at', each => each.acknowledgedAt ?? ''],
  ['Answer', each => each.acknowledgementOutcome],
  ['Solution due', each => each.resolutionDue],
  ['Resolved at', each => each.resolvedAt ?? ''],
  ['Solution', each => each.resolutionOutcome],
  ['Decision', each => each.decision ?? ''],
  ['Reopened', each => String(each.reopenedCount)],
  ['Closed at', each => each.closedAt ?? ''],
  ['Closed as', each => each.closedAs ?? ''],
];

/** A row of the file. Text that a spreadsheet would take for a formula begins with an apostrophe, and stays text. */
export function exportRow(complaint: ComplaintSummary): string[] {
  return EXPORT_COLUMNS.map(([, valueOf]) => neutralised(valueOf(complaint)));
}

/** The same text, made harmless where it begins like a formula. */
export function neutralised(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
