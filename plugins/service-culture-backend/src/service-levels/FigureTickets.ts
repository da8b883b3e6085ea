import type { TicketsPage } from '@service-culture/plugin-service-culture-common';
import { z } from 'zod';
import { printCursor, readCursor } from '../http';
import type { ProjectedService } from '../projection';
import type { AgreementStore } from './agreements';
import {
  dayOf,
  daysOfAge,
  resolveWindow,
  type FiguresStore,
  type OutcomeQuery,
  type TicketReader,
} from './performance';
import type { TicketDetailRow, TicketsQuery } from './queries';

const positionSchema = z.object({
  /** '' where it is about now. */
  day: z.iso.date().or(z.literal('')),
  ticketId: z
    .int()
    .min(0)
    .max(2 ** 31 - 1),
});

/** Times, and the clocks whose stop they are counted at. */
const CLOCKS = {
  'time-to-respond': 'first-response',
  'time-to-resolve': 'resolution',
} as const;

/** `GET …/tickets`: the tickets behind a figure; as many as the figure says. */
export class FigureTickets {
  constructor(
    private readonly options: {
      agreements: AgreementStore;
      figures: FiguresStore;
      tickets: TicketReader;
      now: () => number;
    },
  ) {}

  async page(
    service: ProjectedService,
    query: TicketsQuery,
  ): Promise<Omit<TicketsPage, 'items'> & { items: TicketDetailRow[] }> {
    const { figures, tickets, now } = this.options;
    const at = now();
    const found = await this.toOutcomeQuery(service, query, at);
    const after = query.cursor
      ? readCursor(positionSchema, query.cursor)
      : null;
    const rows = await figures.outcomes(found, after, query.limit + 1);
    const items = rows.slice(0, query.limit);
    const last = items[items.length - 1];
    return {
      items: await tickets.read(items, found.metric, service.ref, at),
      nextCursor:
        rows.length > query.limit
          ? printCursor({ day: last.day, ticketId: last.ticketId })
          : null,
      totalItems: await figures.countOutcomes(found),
      asOf: new Date(at).toISOString(),
    };
  }

  private async toOutcomeQuery(
    { ref, promise }: ProjectedService,
    query: TicketsQuery,
    at: number,
  ): Promise<OutcomeQuery> {
    const { zone } = promise.hours;
    const { metric, outcome, age, department } = query;
    const asked = {
      service: ref,
      outcome,
      department: department === 'none' ? '' : department,
    };
    const days = () => resolveWindow(query.window, at, zone);
    switch (metric) {
      case 'time-to-respond':
      case 'time-to-resolve':
        // However it was decided, it has a time.
        return {
          ...asked,
          outcome: undefined,
          metric: CLOCKS[metric],
          by: 'event',
          days: days(),
        };
      case 'open':
        return age === undefined
          ? { ...asked, metric }
          : {
              ...asked,
              metric,
              by: 'event',
              days: daysOfAge(age, dayOf(at, zone)),
            };
      default:
        return {
          ...asked,
          metric,
          levels: await this.levelsOf(ref, query),
          ...(!isNow(outcome) && { days: days() }),
        };
    }
  }

  /** Levels of one promise, all its versions; undefined: whatever it counts under. */
  private async levelsOf(
    ref: string,
    { metric, priority }: TicketsQuery,
  ): Promise<number[] | undefined> {
    if (priority === undefined) {
      return undefined;
    }
    const wanted = priority === 'none' ? null : priority;
    return (await this.options.agreements.levels([ref]))
      .filter(
        ({ target }) => target.metric === metric && target.priority === wanted,
      )
      .map(({ id }) => id);
  }
}

/** Whether an outcome is one of now, whatever the window. */
function isNow(outcome: TicketsQuery['outcome']): boolean {
  return (
    outcome === 'running' || outcome === 'at-risk' || outcome === 'overdue'
  );
}
