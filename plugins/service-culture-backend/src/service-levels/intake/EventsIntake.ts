import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SourceStore } from '../sources';
import type { IntakeService } from './IntakeService';
import type { PushedSource } from './readPushedSources';

/** Tickets stored in one transaction. */
const TICKETS_AT_ONCE = 500;

/**
 * Tickets that come as events, a topic for each source. The payload is one ticket, a list of them, or an object with
 * `tickets`. Whoever may publish on the topic may write the source: docs/operating.md.
 */
export class EventsIntake {
  constructor(
    private readonly options: {
      events: EventsService;
      service: IntakeService;
      sources: SourceStore;
      logger: LoggerService;
    },
  ) {}

  /** Listens to the topics of these sources, those that have one. */
  async listen(pushed: readonly PushedSource[]): Promise<void> {
    for (const { id, writer } of pushed) {
      if (writer?.kind === 'topic') {
        await this.options.events.subscribe({
          // Of several replicas one gets each event.
          id: `tickets-${id}`,
          topics: [writer.name],
          onEvent: ({ topic, eventPayload }) =>
            this.take(id, topic, eventPayload),
        });
      }
    }
  }

  private async take(id: string, topic: string, payload: unknown) {
    const { service, sources, logger } = this.options;
    const tickets = ticketsIn(payload);
    try {
      for (let start = 0; start < tickets.length; start += TICKETS_AT_ONCE) {
        await service.write(
          id,
          { records: tickets.slice(start, start + TICKETS_AT_ONCE) },
          { kind: 'topic', name: topic },
        );
      }
    } catch (error) {
      // Nobody delivers an event again, so operators must learn that it is lost.
      const reason = error instanceof Error ? error.message : String(error);
      logger.error(
        `Source "${id}": an event with ${tickets.length} tickets was lost: ${reason}`,
      );
      const { failures } = await sources.get(id);
      await sources.failed(
        id,
        `An event with ${tickets.length} tickets was lost; send it again. ${reason}`,
        failures + 1,
        null,
      );
    }
  }
}

function ticketsIn(payload: unknown): readonly unknown[] {
  if (Array.isArray(payload)) {
    return payload;
  }
  const { tickets } = (payload ?? {}) as { tickets?: unknown };
  return Array.isArray(tickets) ? tickets : [payload];
}
