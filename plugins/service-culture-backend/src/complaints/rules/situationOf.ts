import type { ComplaintSituation } from '@service-culture/plugin-service-culture-common';
import type { ComplaintRow } from '../ComplaintRecord';

/** What the table of transitions needs to know of a complaint. */
export function situationOf(complaint: ComplaintRow): ComplaintSituation {
  const { state, closedAs, closedAt, escalatedAt } = complaint;
  return {
    state,
    closedAs: closedAs || null,
    closedAt: printInstant(closedAt),
    escalatedAt: printInstant(escalatedAt),
    reclassificationProposed: complaint.reclassificationProposed,
  };
}

/** ISO 8601 in UTC. */
export function printInstant(at: number): string;
export function printInstant(at: number | null): string | null;
export function printInstant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
