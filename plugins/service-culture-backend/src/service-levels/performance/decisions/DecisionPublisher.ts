import type { EventsService } from '@backstage/plugin-events-node';
import { SERVICE_CULTURE_TOPIC } from '@service-culture/plugin-service-culture-node';
import type { DecisionOutbox } from './DecisionOutbox';

/** How many are claimed at once. */
const BATCH = 100;

/** How long a replica has to publish what it claimed, ms; an event of one that was killed waits as long. */
const LEASE = 60_000;

/** The scheduled job that tells other backends of promises that come close to late or are missed. */
export class DecisionPublisher {
  constructor(
    private readonly options: {
      outbox: DecisionOutbox;
      events: Pick<EventsService, 'publish'>;
      now: () => number;
    },
  ) {}

  /** @throws what the bus throws; what it did not take is tried again once the lease is over */
  async run(signal?: AbortSignal): Promise<void> {
    const { outbox, events, now } = this.options;
    while (!signal?.aborted) {
      const at = now();
      const claimed = await outbox.claim(at, at + LEASE, BATCH);
      if (claimed.length === 0) {
        return;
      }
      for (const { id, event } of claimed) {
        // Another replica has taken over by now.
        if (now() >= at + LEASE) {
          break;
        }
        await events.publish({
          topic: SERVICE_CULTURE_TOPIC,
          eventPayload: event,
        });
        await outbox.published(id, now());
      }
    }
  }
}
