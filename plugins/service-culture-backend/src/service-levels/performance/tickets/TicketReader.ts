import type { TicketDetailRow } from '../../queries';
import { agreementAt, type AgreementStore } from '../../agreements';
import type { OutcomeRow } from '../figures';
import { judge, toTicketRecord, unpromisedStops } from '../judge';
import type { TicketStore } from './TicketStore';

/** Reads the tickets behind a figure, a page at a time. */
export class TicketReader {
  constructor(
    private readonly options: {
      store: TicketStore;
      agreements: AgreementStore;
      atRiskShare: number;
    },
  ) {}

  /**
   * The rows of a list, in the order given. Elapsed times are as of `now`, since a running clock has moved on since the
   * ticket was judged.
   */
  async read(
    outcomes: readonly OutcomeRow[],
    metric: string,
    service: string,
    now: number,
  ): Promise<TicketDetailRow[]> {
    const { store, agreements, atRiskShare } = this.options;
    const known = new Map(
      (await store.read(outcomes.map(({ ticketId }) => ticketId))).map(
        each => [each.id, each] as const,
      ),
    );
    const histories = await agreements.histories([service]);
    const history = histories.get(service) ?? [];
    return outcomes.flatMap(outcome => {
      const found = known.get(outcome.ticketId);
      if (!found) {
        return [];
      }
      const { ticket, source } = found;
      const record = toTicketRecord(ticket);
      const agreed = (ref: string, at: number) =>
        ref === service ? agreementAt(history, at) : undefined;
      const judged = judge(record, { now, atRiskShare, agreementAt: agreed });
      const times = [
        ...judged,
        ...unpromisedStops(record, judged, agreed),
      ].find(each => each.metric === metric && each.service === service);
      return [
        {
          source,
          externalId: ticket.externalId,
          priority: ticket.priority,
          state: ticket.state,
          openedAt: ticket.openedAt,
          stoppedAt: toInstant(outcome.stoppedAt),
          dueAt: toInstant(outcome.dueAt),
          outcome: outcome.outcome,
          decidedAt: toInstant(outcome.decidedAt),
          elapsed:
            metric === 'resolved'
              ? record.resolvedAt! - record.openedAt
              : times?.elapsed ?? 0,
          title: ticket.title ?? null,
          url: ticket.url ?? null,
          requester: ticket.requester ?? '',
          department: ticket.department ?? '',
        },
      ];
    });
  }
}

function toInstant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
