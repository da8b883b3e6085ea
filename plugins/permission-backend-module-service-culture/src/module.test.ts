import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogEntityDeletePermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  type Permission,
} from '@backstage/plugin-permission-common';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import {
  adminPermission,
  performanceReadPermission,
} from '@service-culture/plugin-service-culture-common';
import permissionModuleServiceCulture from '.';

describe('a portal with the ready policy', () => {
  let policy: PermissionPolicy;

  beforeAll(async () => {
    await startTestBackend({
      extensionPoints: [
        [
          policyExtensionPoint,
          {
            setPolicy(installed: PermissionPolicy) {
              policy = installed;
            },
          },
        ],
      ],
      features: [
        permissionModuleServiceCulture,
        mockServices.rootConfig.factory({
          data: {
            serviceCulture: {
              permissions: { admins: ['group:default/it-leadership'] },
            },
          },
        }),
      ],
    });
  });

  async function decisionFor(permission: Permission, groups: string[] = []) {
    const { result } = await policy.handle(
      { permission },
      {
        credentials: mockCredentials.user(),
        info: {
          userEntityRef: 'user:default/mock',
          ownershipEntityRefs: groups,
        },
      },
    );
    return result;
  }

  it('lets everybody see the figures', async () => {
    expect(await decisionFor(performanceReadPermission)).toBe(
      AuthorizeResult.ALLOW,
    );
  });

  it('lets only the configured group run Service Culture', async () => {
    expect(await decisionFor(adminPermission)).toBe(AuthorizeResult.DENY);
    expect(
      await decisionFor(adminPermission, ['group:default/it-leadership']),
    ).toBe(AuthorizeResult.ALLOW);
  });

  it('allows what other plugins ask for', async () => {
    expect(await decisionFor(catalogEntityDeletePermission)).toBe(
      AuthorizeResult.ALLOW,
    );
  });
});
