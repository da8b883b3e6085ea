import type {
  AuditorService,
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  accountUpdatePermission,
  adminPermission,
  performanceReadPermission,
  type Account,
  type AccountsPage,
  type PlanChange,
} from '@service-culture/plugin-service-culture-common';
import type { Request } from 'express';
import { mustBeAllowed, ownsService } from '../../authorization';
import type { ProjectionStore } from '../../projection';
import {
  mustSeeService,
  readerOf,
  type CatalogVisibility,
} from '../../visibility';
import type { AccountsService } from './AccountsService';
import type { AccountsQuery } from './queries';

const READING = 'read service levels';
const PLANNING = 'write the plan for a month';

/** What the policy says of a caller. */
interface Decisions {
  update: AuthorizeResult;
  admin: AuthorizeResult;
}

/**
 * `AccountsService` with permissions. Below any policy lies a baseline: a service that the caller may not see in the
 * catalog does not exist for them, and plans are written by the service's owner, or by who runs the portal.
 */
export class AuthorizedAccounts {
  constructor(
    private readonly options: {
      service: AccountsService;
      permissions: PermissionsService;
      visibility: CatalogVisibility;
      projection: ProjectionStore;
      auth: AuthService;
      auditor: AuditorService;
    },
  ) {}

  /** @throws NotAllowedError, NotFoundError */
  async accounts(
    ref: string,
    query: AccountsQuery,
    credentials: BackstageCredentials,
  ): Promise<AccountsPage> {
    const decisions = await this.authorize(ref, credentials);
    return {
      ...(await this.options.service.accounts(ref, query)),
      mayPlan:
        decisions.update === AuthorizeResult.ALLOW &&
        (await this.isConcerned(ref, decisions, credentials)),
    };
  }

  /** @throws NotAllowedError, NotFoundError, and what `AccountsService` throws */
  async plan(
    ref: string,
    month: string,
    change: PlanChange,
    etag: string,
    credentials: BackstageCredentials,
    request: Request,
  ): Promise<Account> {
    const { service, auth, auditor } = this.options;
    const event = await auditor.createEvent({
      eventId: 'account-plan',
      severityLevel: 'medium',
      request,
      meta: { service: ref, month },
    });
    try {
      const decisions = await this.authorize(ref, credentials);
      mustBeAllowed(decisions.update, accountUpdatePermission, PLANNING);
      const writtenBy = readerOf(auth, credentials);
      if (
        writtenBy === null ||
        !(await this.isConcerned(ref, decisions, credentials))
      ) {
        throw new NotAllowedError(
          `You may not ${PLANNING}; the service's owner and members of the owning group may, and who runs this portal`,
        );
      }
      const account = await service.plan(ref, month, change, {
        etag,
        writtenBy,
      });
      await event.success();
      return account;
    } catch (error) {
      // Its name alone: what came, or what the record says, are people's words.
      await event.fail({ error: new Error((error as Error).name) });
      throw error;
    }
  }

  /** One decision a request: all that may matter is asked for at once. */
  private async authorize(
    ref: string,
    credentials: BackstageCredentials,
  ): Promise<Decisions> {
    const { permissions, visibility } = this.options;
    const [read, update, admin] = await permissions.authorize(
      [
        { permission: performanceReadPermission as BasicPermission },
        { permission: accountUpdatePermission as BasicPermission },
        { permission: adminPermission as BasicPermission },
      ],
      { credentials },
    );
    mustBeAllowed(read.result, performanceReadPermission, READING);
    await mustSeeService(visibility, ref, credentials);
    return { update: update.result, admin: admin.result };
  }

  /** Whether the caller answers for the service, or runs the portal. */
  private async isConcerned(
    ref: string,
    { admin }: Decisions,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const { auth, projection } = this.options;
    const me = readerOf(auth, credentials);
    if (me === null) {
      return false;
    }
    if (admin === AuthorizeResult.ALLOW) {
      return true;
    }
    return ownsService(projection, ref, me);
  }
}
