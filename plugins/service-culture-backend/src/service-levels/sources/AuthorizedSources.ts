import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  adminPermission,
  type SourcesPage,
} from '@service-culture/plugin-service-culture-common';
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
    const [{ result }] = await permissions.authorize(
      [{ permission: adminPermission as BasicPermission }],
      { credentials },
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        'You may not read how the sources are doing; whoever runs this portal can allow it (permission service-culture.admin)',
      );
    }
    return service.sources();
  }
}
