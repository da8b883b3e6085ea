import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  adminPermission,
  type SourcesPage,
} from '@service-culture/plugin-service-culture-common';
import { requirePermission } from '../../authorization';
import type { SourcesService } from './SourcesService';

/** `SourcesService` with permissions: reasons of failures can name hosts and paths, so only operators read them. */
export class AuthorizedSources {
  constructor(
    private readonly options: {
      service: SourcesService;
      permissions: PermissionsService;
    },
  ) {}

  /** @throws NotAllowedError */
  async sources(credentials: BackstageCredentials): Promise<SourcesPage> {
    const { service, permissions } = this.options;
    await requirePermission(
      permissions,
      adminPermission,
      'read how the sources are doing',
      credentials,
    );
    return service.sources();
  }
}
