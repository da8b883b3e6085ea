import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  performanceReadPermission,
  type Trial,
  type TrialResult,
} from '@service-culture/plugin-service-culture-common';
import { requirePermission } from '../../authorization';
import { TooManyRequestsError } from '../../http';
import { mustSeeService, type CatalogVisibility } from '../../visibility';
import type { TrialService } from './TrialService';

/** Trials at a time on one replica: each judges many tickets. */
const AT_ONCE = 2;

/** `TrialService` for whoever may read the figures of the service, a few at a time. */
export class AuthorizedTrial {
  private running = 0;

  constructor(
    private readonly options: {
      service: Pick<TrialService, 'simulate'>;
      permissions: PermissionsService;
      visibility: CatalogVisibility;
    },
  ) {}

  /** @throws NotAllowedError, NotFoundError, TooManyRequestsError, and what `TrialService` throws */
  async simulate(
    ref: string,
    trial: Trial,
    credentials: BackstageCredentials,
  ): Promise<TrialResult> {
    const { service, permissions, visibility } = this.options;
    await requirePermission(
      permissions,
      performanceReadPermission,
      'read service levels',
      credentials,
    );
    await mustSeeService(visibility, ref, credentials);
    if (this.running >= AT_ONCE) {
      throw new TooManyRequestsError(
        'Other promises are being tried at the moment; try again in a few seconds',
      );
    }
    this.running++;
    try {
      return await service.simulate(ref, trial);
    } finally {
      this.running--;
    }
  }
}
