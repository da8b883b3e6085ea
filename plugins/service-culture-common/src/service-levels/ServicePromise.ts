import type { Closing, WeeklyInterval } from '../service-time';
import type { Target } from './Target';

/** A key under which a source knows a service: `request-tracker/Email`. @public */
export interface SourceKey {
  /** Id of the source. */
  source: string;
  /** Its name for the service. */
  key: string;
}

/** A department with which the promises were agreed. @public */
export interface AgreedWith {
  /** Group entity ref. */
  group: string;
  /** ISO date of the agreement. */
  date: string;
}

/** When a service works, as written: holidays are still a region, not dates. @public */
export interface ServiceHours {
  /** IANA time zone. */
  zone: string;
  /** Weekly openings, or always open. */
  hours: 'around-the-clock' | WeeklyInterval[];
  /** Public holidays of `country[-region]`, as `DE-BE`; null: none. */
  holidayRegion: string | null;
  /** The service's own closings. */
  closed: Closing[];
}

/** All that the annotations of one service say. @public */
export interface ServicePromise {
  /** When the service works. */
  hours: ServiceHours;
  /** What is promised; at most one for each metric and priority. */
  targets: Target[];
  /** User entity ref. */
  serviceOwner: string | null;
  /** Empty: set by IT alone. */
  agreedWith: AgreedWith[];
  /** User or Group entity refs, first to be asked first. */
  escalation: string[];
  /** Where its tickets come from. */
  tickets: SourceKey[];
  /** Where its availability is measured; null: nowhere. */
  availabilitySource: SourceKey | null;
  /** Other names people search it by. */
  synonyms: string[];
}
