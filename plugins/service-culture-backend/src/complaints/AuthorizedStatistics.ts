import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  performanceReadPermission,
  type ComplaintStatistics,
  type ComplaintStatisticsQuery,
} from '@service-culture/plugin-service-culture-common';
import { requirePermission } from '../authorization';
import type { ComplaintReaders } from './readers/ComplaintReaders';
import type { ComplaintStatisticsService } from './statistics/ComplaintStatisticsService';

/** Statistics with permissions: for everybody who may read figures, of services that the catalog shows them. */
export class AuthorizedStatistics {
  constructor(
    private readonly options: {
      service: ComplaintStatisticsService;
      permissions: PermissionsService;
      readers: ComplaintReaders;
    },
  ) {}

  /** @throws NotAllowedError */
  async statistics(
    query: ComplaintStatisticsQuery,
    credentials: BackstageCredentials,
  ): Promise<ComplaintStatistics> {
    const { service, permissions, readers } = this.options;
    await requirePermission(
      permissions,
      performanceReadPermission,
      'read the statistics of complaints',
      credentials,
    );
    const { hiddenServices } = await readers.readerOf(credentials);
    return service.statistics(query, hiddenServices);
  }
}
