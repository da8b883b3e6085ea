import type { RootConfigService } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  accountUpdatePermission,
  adminPermission,
  complaintCreatePermission,
  complaintExportPermission,
  complaintReadPermission,
  complaintUpdatePermission,
  performanceReadPermission,
  RESOURCE_TYPE_COMPLAINT,
  ticketReadDetailPermission,
  ticketWritePermission,
  type ComplaintRule,
} from '@service-culture/plugin-service-culture-common';
import { readAdmins } from './readAdmins';

const OURS = 'service-culture.';

/** What everybody who is signed in may do. The baseline in the backend narrows it to what concerns them. */
const EVERYBODY = new Set([
  performanceReadPermission.name,
  ticketReadDetailPermission.name,
  complaintCreatePermission.name,
  complaintExportPermission.name,
  accountUpdatePermission.name,
]);

/** What everybody may do with complaints that concern them. */
const CONCERNED = new Set<string>([
  complaintReadPermission.name,
  complaintUpdatePermission.name,
]);

/** Whom a complaint concerns. */
const CONCERNING: readonly ComplaintRule[] = [
  'IS_COMPLAINANT',
  'IS_OWNER',
  'IS_SERVICE_OWNER',
  'IS_AMBASSADOR',
];

/** What only those may do who run Service Culture. */
const ADMINS = new Set([adminPermission.name, ticketWritePermission.name]);

/**
 * Who may do what in Service Culture; docs/permissions.md says it in plain words. For permissions of other plugins it has
 * no answer, so that a company's own policy can ask it first and go on.
 *
 * @public
 */
export class ServiceCulturePermissionPolicy {
  readonly #admins: Set<string>;

  /**
   * Reads `serviceCulture.permissions`.
   *
   * @throws InputError when a ref in it is none
   */
  static fromConfig(config: RootConfigService): ServiceCulturePermissionPolicy {
    return new ServiceCulturePermissionPolicy({ admins: readAdmins(config) });
  }

  /** @param options - `admins`: full entity refs of the people and groups that run Service Culture */
  constructor(options: { admins: string[] }) {
    this.#admins = new Set(options.admins);
  }

  /**
   * Decides about Service Culture's permissions.
   *
   * @returns undefined for permissions that are not Service Culture's
   */
  async handle(
    request: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision | undefined> {
    const { name } = request.permission;
    if (!name.startsWith(OURS)) {
      return undefined;
    }
    if (user !== undefined && CONCERNED.has(name)) {
      return ifConcerned(user);
    }
    const allowed =
      user !== undefined &&
      (EVERYBODY.has(name) || (ADMINS.has(name) && this.#isAdmin(user)));
    // A permission with our prefix that stands in neither list is newer than this policy: nobody has decided on it.
    return { result: allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY };
  }

  #isAdmin(user: PolicyQueryUser): boolean {
    return user.info.ownershipEntityRefs.some(ref => this.#admins.has(ref));
  }
}

/** Yes, of complaints that concern them: the backend asks the rules, for one and for lists. */
function ifConcerned({ info }: PolicyQueryUser): PolicyDecision {
  const [first, ...others] = CONCERNING.map(rule => ({
    rule,
    resourceType: RESOURCE_TYPE_COMPLAINT,
    params: { claims: info.ownershipEntityRefs },
  }));
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'service-culture',
    resourceType: RESOURCE_TYPE_COMPLAINT,
    conditions: { anyOf: [first, ...others] },
  };
}
