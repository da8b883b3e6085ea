import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  SERVICE_CULTURE_TOPIC,
  type ComplaintEvent,
} from '@service-culture/plugin-service-culture-node';
import type { ComplaintRecord, NewEvent } from './ComplaintRecord';
import { printInstant } from './rules/situationOf';

const ANNOUNCED: Partial<Record<NewEvent['type'], ComplaintEvent['type']>> = {
  received: 'complaint.received',
  imported: 'complaint.received',
  decide: 'complaint.resolved',
};

/** Tells other backends that a complaint was received or resolved, never what it is about. */
export class ComplaintAnnouncer {
  constructor(
    private readonly options: { events: EventsService; logger: LoggerService },
  ) {}

  /** Never throws: what happened has happened, told or not. */
  async announce(
    complaint: ComplaintRecord,
    events: readonly NewEvent[],
  ): Promise<void> {
    const [{ type, at }] = events;
    const announced = ANNOUNCED[type];
    if (announced) {
      await this.publish(payloadOf(announced, complaint, at));
    }
  }

  private async publish(eventPayload: ComplaintEvent): Promise<void> {
    const { events, logger } = this.options;
    try {
      await events.publish({ topic: SERVICE_CULTURE_TOPIC, eventPayload });
    } catch (error) {
      logger.warn(
        `Other backends could not be told of complaint ${eventPayload.number}: ${error}`,
      );
    }
  }
}

function payloadOf(
  type: ComplaintEvent['type'],
  complaint: ComplaintRecord,
  at: number,
): ComplaintEvent {
  const { number, confidential, restricted, service, department } = complaint;
  const told = !confidential && !restricted;
  return {
    type,
    number,
    service: (told && service.ref) || null,
    department: (told && department.ref) || null,
    at: printInstant(at),
  };
}
