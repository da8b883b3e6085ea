import { ConflictError } from '@backstage/errors';
import type {
  Days,
  FiguresStore,
  OutcomeQuery,
  OutcomeRow,
} from '../performance';

/** Tickets read at a time. */
const PAGE = 200;

/** Tickets of one service that are judged for one trial, at most. */
export const MOST_TICKETS = 50_000;

/**
 * Every ticket that could be decided in these days under whatever promise, once, page by page: what was opened, ended, moved
 * away or really decided in them, and what is open now. A ticket opened before was undecided when they began, so it ended in
 * them or is open.
 *
 * @param days - up to today
 * @throws ConflictError when there are more than can be tried at once
 */
export async function* candidates(
  figures: FiguresStore,
  service: string,
  metric: 'first-response' | 'resolution',
  days: Days,
): AsyncGenerator<number[]> {
  const queries: OutcomeQuery[] = [
    { service, metric: 'requests', days },
    { service, metric: 'resolved', days },
    { service, metric: 'cancelled', days },
    { service, metric: 'moved', days },
    { service, metric, outcome: 'met', days },
    { service, metric, outcome: 'breached', days },
    { service, metric: 'open' },
  ];
  const seen = new Set<number>();
  for (const query of queries) {
    let after: OutcomeRow | null = null;
    for (;;) {
      const rows: OutcomeRow[] = await figures.outcomes(query, after, PAGE);
      const fresh = rows
        .map(({ ticketId }) => ticketId)
        .filter(id => !seen.has(id));
      fresh.forEach(id => seen.add(id));
      if (seen.size > MOST_TICKETS) {
        throw new ConflictError(
          `This service had more than ${MOST_TICKETS} problems and requests in these months; a promise can be tried on that many at most`,
        );
      }
      if (fresh.length > 0) {
        yield fresh;
      }
      if (rows.length < PAGE) {
        break;
      }
      after = rows[rows.length - 1];
    }
  }
}
