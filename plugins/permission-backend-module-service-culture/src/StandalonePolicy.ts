import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import type { ServiceCulturePermissionPolicy } from './ServiceCulturePermissionPolicy';

/** For portals without a policy of their own: allows what other plugins ask for, as Backstage's allow-all policy does. */
export class StandalonePolicy implements PermissionPolicy {
  constructor(
    private readonly serviceCulture: ServiceCulturePermissionPolicy,
  ) {}

  async handle(
    request: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const decision = await this.serviceCulture.handle(request, user);
    return decision ?? { result: AuthorizeResult.ALLOW };
  }
}
