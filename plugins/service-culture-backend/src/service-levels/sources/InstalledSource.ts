import type {
  MeasurementSource,
  TicketSource,
} from '@service-culture/plugin-service-culture-node';

/** A source that a module brought. */
export type InstalledSource =
  | { kind: 'tickets'; source: TicketSource }
  | { kind: 'measurements'; source: MeasurementSource };
