import type { Priority } from '@service-culture/plugin-service-culture-common';

/**
 * Topic of Backstage's event bus on which Service Culture tells other backends what happened.
 *
 * @public
 */
export const SERVICE_CULTURE_TOPIC = 'service-culture';

/**
 * What an event on {@link SERVICE_CULTURE_TOPIC} says when a promise to somebody comes close to late, or is missed:
 * docs/events.md. It never says what a ticket is about, nor names a person. Times are ISO 8601 in UTC.
 *
 * @public
 */
export interface TargetEvent {
  /** The same if an event is ever published twice: after a backend was killed while it published. */
  id: string;
  /** `target.at-risk`: so much of the time has passed that it is close to late. `target.missed`: it is late. */
  type: 'target.at-risk' | 'target.missed';
  /** Entity ref of the service whose promise it is. */
  service: string;
  /** Id of the source that brought the ticket. */
  source: string;
  /** The ticket within its source. */
  externalId: string;
  /** Which clock of the ticket. */
  metric: 'first-response' | 'resolution';
  /** Of the promise; null: the one for every priority that has none of its own. */
  priority: Priority | null;
  /** Null while it is not known: the solution of something that waits for the person who asked. */
  dueAt: string | null;
  /** When it came close to late; when it was due and not done. Not when that was noticed. */
  at: string;
}
