import type {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  performanceReadPermission,
  ticketReadDetailPermission,
  type DepartmentsFigures,
  type AgreementsPage,
  type Performance,
  type ServicesPage,
  type TicketRow,
  type TicketsPage,
  type Timeline,
  type Trend,
} from '@service-culture/plugin-service-culture-common';
import {
  mustBeAllowed,
  ownsService,
  requirePermission,
} from '../authorization';
import type { ProjectionStore } from '../projection';
import {
  mustSeeService,
  readerOf,
  type CatalogVisibility,
} from '../visibility';
import type { HistoryQuery } from './agreements';
import type {
  ServicesQuery,
  TicketDetailRow,
  TicketsQuery,
  TrendQuery,
  WindowQuery,
} from './queries';
import type { ComparisonsService } from './ComparisonsService';
import type { ServiceLevelsService } from './ServiceLevelsService';

const READING = 'read service levels';

/**
 * `ServiceLevelsService` with permissions. Below any policy lies a baseline: a service that the caller may not see in
 * the catalog does not exist for them, and title and link of a ticket are for the requester, the service's owner and
 * the department's ambassadors alone.
 */
export class AuthorizedServiceLevels {
  constructor(
    private readonly options: {
      service: ServiceLevelsService;
      comparisons: ComparisonsService;
      permissions: PermissionsService;
      visibility: CatalogVisibility;
      projection: ProjectionStore;
      auth: AuthService;
    },
  ) {}

  /** @throws NotAllowedError */
  async services(
    query: ServicesQuery,
    credentials: BackstageCredentials,
  ): Promise<ServicesPage> {
    await this.authorize(credentials);
    return this.options.service.services(
      query,
      await this.options.visibility.visibleTo(credentials),
    );
  }

  /** @throws NotAllowedError, NotFoundError */
  async performance(
    ref: string,
    window: WindowQuery,
    credentials: BackstageCredentials,
  ): Promise<Performance> {
    await this.authorize(credentials);
    await this.mustSee(ref, credentials);
    return this.options.service.performance(ref, window);
  }

  /** @throws NotAllowedError, NotFoundError */
  async trend(
    ref: string,
    query: TrendQuery,
    credentials: BackstageCredentials,
  ): Promise<Trend> {
    await this.authorize(credentials);
    await this.mustSee(ref, credentials);
    await this.mustSeeDepartment(query.department, credentials);
    return this.options.comparisons.trend(ref, query);
  }

  /** @throws NotAllowedError, NotFoundError */
  async departments(
    ref: string,
    window: WindowQuery,
    credentials: BackstageCredentials,
  ): Promise<DepartmentsFigures> {
    await this.authorize(credentials);
    await this.mustSee(ref, credentials);
    return this.options.comparisons.departments(
      ref,
      window,
      await this.options.visibility.visibleTo(credentials),
    );
  }

  /** @throws NotAllowedError, NotFoundError */
  async agreements(
    ref: string,
    query: HistoryQuery,
    credentials: BackstageCredentials,
  ): Promise<AgreementsPage> {
    await this.authorize(credentials);
    await this.mustSee(ref, credentials);
    return this.options.service.agreements(ref, query);
  }

  /** @throws NotAllowedError, NotFoundError */
  async tickets(
    ref: string,
    query: TicketsQuery,
    credentials: BackstageCredentials,
  ): Promise<TicketsPage> {
    const mayReadDetail = await this.authorizeDetail(credentials);
    await this.mustSee(ref, credentials);
    await this.mustSeeDepartment(query.department, credentials);
    const page = await this.options.service.tickets(ref, query);
    const mayRead = mayReadDetail
      ? await this.readerOf([ref], credentials)
      : () => false;
    return {
      ...page,
      items: page.items.map(
        ({ requester, department, ...row }): TicketRow =>
          mayRead({ requester, department })
            ? row
            : { ...row, title: null, url: null },
      ),
    };
  }

  /** @throws NotAllowedError, NotFoundError also where the caller may see no service that the ticket was with */
  async timeline(
    source: string,
    externalId: string,
    credentials: BackstageCredentials,
  ): Promise<Timeline> {
    const mayReadDetail = await this.authorizeDetail(credentials);
    const { timeline, services, ...who } = await this.options.service.timeline(
      source,
      externalId,
      await this.options.visibility.visibleTo(credentials),
    );
    const mayRead =
      mayReadDetail && (await this.readerOf(services, credentials))(who);
    return mayRead ? timeline : { ...timeline, title: null, url: null };
  }

  /**
   * One decision a request: both permissions are asked for at once.
   *
   * @returns whether the policy lets the caller read title and link of any ticket at all
   * @throws NotAllowedError where it does not let them read figures
   */
  private async authorizeDetail(
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const [figures, details] = await this.options.permissions.authorize(
      [
        { permission: performanceReadPermission as BasicPermission },
        { permission: ticketReadDetailPermission as BasicPermission },
      ],
      { credentials },
    );
    mustBeAllowed(figures.result, performanceReadPermission, READING);
    return details.result === AuthorizeResult.ALLOW;
  }

  /** Whether the caller may read title and link of a ticket that is, or was, with these services. */
  private async readerOf(
    refs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<
    (ticket: Pick<TicketDetailRow, 'requester' | 'department'>) => boolean
  > {
    const { auth, projection } = this.options;
    const me = readerOf(auth, credentials);
    if (me === null) {
      return () => false;
    }
    let isOwner = false;
    for (const ref of refs) {
      isOwner ||= await ownsService(projection, ref, me);
    }
    if (isOwner) {
      return () => true;
    }
    const mine = new Set(await projection.departmentsOfAmbassador(me));
    return ({ requester, department }) =>
      requester === me || mine.has(department);
  }

  private authorize(credentials: BackstageCredentials): Promise<void> {
    return requirePermission(
      this.options.permissions,
      performanceReadPermission,
      READING,
      credentials,
    );
  }

  private mustSee(
    ref: string,
    credentials: BackstageCredentials,
  ): Promise<void> {
    return mustSeeService(this.options.visibility, ref, credentials);
  }

  private async mustSeeDepartment(
    department: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<void> {
    if (department === undefined || department === 'none') {
      return;
    }
    const visible = await this.options.visibility.visibleTo(credentials);
    if (!visible.has(department)) {
      throw new NotFoundError(
        `department: "${department}" is not a group in the catalog, or you may not see it there`,
      );
    }
  }
}
