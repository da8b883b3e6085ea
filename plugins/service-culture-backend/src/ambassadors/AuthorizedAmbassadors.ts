import type {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  performanceReadPermission,
  type Ambassadors,
  type Department,
  type Departments,
} from '@service-culture/plugin-service-culture-common';
import { readerOf, type CatalogVisibility } from '../visibility';
import { requirePermission } from '../authorization';
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
    await requirePermission(
      permissions,
      performanceReadPermission,
      'read the directory of ambassadors',
      credentials,
    );
    return visibility.visibleTo(credentials);
  }
}
