import type { ComplaintSummary } from '@service-culture/plugin-service-culture-common';

/** The clock that runs: what is due and when; null: none runs. */
export function nextDue(
  complaint: ComplaintSummary,
): { what: 'answer' | 'solution'; at: string } | null {
  if (complaint.state === 'closed' || complaint.state === 'resolved') {
    return null;
  }
  return complaint.acknowledgedAt === null
    ? { what: 'answer', at: complaint.acknowledgementDue }
    : { what: 'solution', at: complaint.resolutionDue };
}
