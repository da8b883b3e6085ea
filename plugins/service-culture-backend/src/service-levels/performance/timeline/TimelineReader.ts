import type { Timeline } from '@service-culture/plugin-service-culture-common';
import type { ProjectionStore } from '../../../projection';
import { agreementAt, type AgreementStore } from '../../agreements';
import { stintsOf, toTicketRecord } from '../judge';
import type { TicketStore } from '../tickets';
import { composeTimeline } from './composeTimeline';

/** A timeline with what decides who may see its title and link. */
export interface TimelineDetail {
  timeline: Timeline;
  /** Services that may be told of and hold the ticket, or held it: entity refs. */
  services: string[];
  /** User entity ref, or ''. */
  requester: string;
  /** Group entity ref, or ''. */
  department: string;
}

/** Explains one ticket. */
export class TimelineReader {
  constructor(
    private readonly options: {
      store: TicketStore;
      agreements: AgreementStore;
      projection: ProjectionStore;
      atRiskShare: number;
    },
  ) {}

  /**
   * @param visible - entity refs of services that may be told of
   * @returns undefined: there is no such ticket, or it was never with a service that may be told of
   */
  async read(
    source: string,
    externalId: string,
    visible: ReadonlySet<string>,
    now: number,
  ): Promise<TimelineDetail | undefined> {
    const { store, agreements, projection, atRiskShare } = this.options;
    const ticket = await store.find(source, externalId);
    if (!ticket) {
      return undefined;
    }
    const record = toTicketRecord(ticket);
    const held = [...new Set(stintsOf(record).map(({ service }) => service))];
    const shown = new Map<string, string>();
    for (const ref of held.filter(each => visible.has(each))) {
      const service = await projection.service(ref);
      if (service) {
        shown.set(ref, service.title);
      }
    }
    if (shown.size === 0) {
      return undefined;
    }
    const histories = await agreements.histories(held);
    return {
      timeline: {
        source,
        externalId,
        title: ticket.title ?? null,
        url: ticket.url ?? null,
        ...composeTimeline(record, shown, {
          now,
          atRiskShare,
          agreementAt: (ref, at) => agreementAt(histories.get(ref) ?? [], at),
        }),
      },
      services: [...shown.keys()],
      requester: ticket.requester ?? '',
      department: ticket.department ?? '',
    };
  }
}
