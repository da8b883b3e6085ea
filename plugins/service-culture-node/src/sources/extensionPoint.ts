import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { MeasurementSource } from './MeasurementSource';
import type { TicketSource } from './TicketSource';

/** Where modules bring their sources. @public */
export interface ServiceCultureSourcesExtensionPoint {
  /**
   * Brings a source.
   *
   * @throws when a source with the same id is already there: each source name has one writer
   */
  addTicketSource(source: TicketSource): void;

  /**
   * Brings a source of measurements.
   *
   * @throws when a source with the same id is already there, of tickets or of measurements
   */
  addMeasurementSource(source: MeasurementSource): void;
}

/** For `deps` of a module that brings a source. @public */
export const serviceCultureSourcesExtensionPoint =
  createExtensionPoint<ServiceCultureSourcesExtensionPoint>({
    id: 'service-culture.sources',
  });
