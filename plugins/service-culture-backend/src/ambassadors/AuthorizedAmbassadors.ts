import type {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  performanceReadPermission,
  type Ambassadors,
  type Department,
  type Departments,
} from '@service-culture/plugin-service-culture-common';
import { readerOf, type CatalogVisibility } from '../visibility';
import type { AmbassadorsService } from './AmbassadorsService';

/** `AmbassadorsService` with permissions: nobody finds a department here that the catalog does not show them. */
export class AuthorizedAmbassadors {
  constructor(
    private readonly options: {
      service: AmbassadorsService;
      permissions: PermissionsService;
      visibility: CatalogVisibility;
      auth: AuthService;
    },
  ) {}

  /** @throws NotAllowedError */
  async departments(credentials: BackstageCredentials): Promise<Departments> {
    const { auth, service } = this.options;
    const visible = await this.visibleTo(credentials);
    return service.departments(visible, readerOf(auth, credentials));
  }

  /** @throws NotAllowedError, NotFoundError */
  async department(
    ref: string,
    credentials: BackstageCredentials,
  ): Promise<Department> {
    const { items } = await this.departments(credentials);
    const found = items.find(({ department }) => department === ref);
    if (!found) {
      throw new NotFoundError(
        `"${ref}" is not a department in the catalog, or you may not see it there`,
      );
    }
    return found;
  }

  /** @throws NotAllowedError */
  async ambassadors(credentials: BackstageCredentials): Promise<Ambassadors> {
    return this.options.service.ambassadors(await this.visibleTo(credentials));
  }

  private async visibleTo(
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string>> {
    const { permissions, visibility } = this.options;
    const [{ result }] = await permissions.authorize(
      [{ permission: performanceReadPermission as BasicPermission }],
      { credentials },
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        'You may not read the directory of ambassadors; whoever runs this portal can allow it (permission service-culture.performance.read)',
      );
    }
    return visibility.visibleTo(credentials);
  }
}
