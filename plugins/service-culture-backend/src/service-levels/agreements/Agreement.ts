import type {
  ServiceCalendar,
  Target,
} from '@service-culture/plugin-service-culture-common';

/**
 * What a service promises from an instant on, until its next agreement: all of its targets and the calendar they run on.
 * Keep the object: its calendar is what the openings are remembered by.
 */
export interface Agreement {
  /** Entity ref. */
  service: string;
  /** When the catalog first showed it, in milliseconds since 1970. */
  from: number;
  calendar: ServiceCalendar;
  targets: Target[];
}
