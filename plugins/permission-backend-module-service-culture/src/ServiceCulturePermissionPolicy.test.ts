import { ConfigReader } from '@backstage/config';
import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogEntityDeletePermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import type { PolicyQueryUser } from '@backstage/plugin-permission-node';
import {
  adminPermission,
  complaintCreatePermission,
  complaintExportPermission,
  complaintReadPermission,
  complaintUpdatePermission,
  performanceReadPermission,
  serviceCulturePermissions,
  ticketReadDetailPermission,
} from '@service-culture/plugin-service-culture-common';
import { ServiceCulturePermissionPolicy } from './ServiceCulturePermissionPolicy';

function person(name: string, ...groups: string[]): PolicyQueryUser {
  const userEntityRef = `user:default/${name}`;
  return {
    credentials: mockCredentials.user(userEntityRef),
    info: { userEntityRef, ownershipEntityRefs: [userEntityRef, ...groups] },
  };
}

function configured(admins?: unknown) {
  return new ConfigReader({
    serviceCulture: { permissions: { admins } },
  } as any);
}

const employee = person('jonas.weber', 'group:default/finance');
const leader = person('cio', 'group:default/it-leadership');
const nobody = undefined;

describe('the policy of Service Culture', () => {
  const policy = ServiceCulturePermissionPolicy.fromConfig(
    configured(['group:default/it-leadership', 'user:default/maria.keller']),
  );

  describe.each([
    ['figures', performanceReadPermission],
    [
      'titles of tickets, as far as the baseline goes',
      ticketReadDetailPermission,
    ],
    ['the form of a complaint, and sending it', complaintCreatePermission],
    ['a file of complaints that one may read', complaintExportPermission],
  ])('for reading %s', (_, permission) => {
    it.each([
      ['allows an employee', employee, AuthorizeResult.ALLOW],
      ['allows an administrator', leader, AuthorizeResult.ALLOW],
      ['denies someone who is not signed in', nobody, AuthorizeResult.DENY],
    ])('%s', async (__, user, result) => {
      expect(await policy.handle({ permission }, user)).toEqual({ result });
    });
  });

  describe.each([
    ['reading', complaintReadPermission],
    ['changing', complaintUpdatePermission],
  ])('for %s complaints', (_, permission) => {
    it.each([
      ['an employee', employee],
      ['an administrator', leader],
    ])('lets %s do so with those that concern them', async (__, user) => {
      const claims = user.info.ownershipEntityRefs;
      expect(await policy.handle({ permission }, user)).toEqual({
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'service-culture',
        resourceType: 'service-culture-complaint',
        conditions: {
          anyOf: [
            'IS_COMPLAINANT',
            'IS_OWNER',
            'IS_SERVICE_OWNER',
            'IS_AMBASSADOR',
          ].map(rule => ({
            rule,
            resourceType: 'service-culture-complaint',
            params: { claims },
          })),
        },
      });
    });

    it('denies someone who is not signed in', async () => {
      expect(await policy.handle({ permission }, nobody)).toEqual({
        result: AuthorizeResult.DENY,
      });
    });
  });

  describe.each([['running Service Culture', adminPermission]])(
    'for %s',
    (_, permission) => {
      it.each([
        ['denies an employee', employee, AuthorizeResult.DENY],
        [
          'allows a member of a configured group',
          leader,
          AuthorizeResult.ALLOW,
        ],
        [
          'allows a configured person',
          person('maria.keller'),
          AuthorizeResult.ALLOW,
        ],
        ['denies someone who is not signed in', nobody, AuthorizeResult.DENY],
      ])('%s', async (__, user, result) => {
        expect(await policy.handle({ permission }, user)).toEqual({ result });
      });
    },
  );

  it('decides on every permission that the plugin has', async () => {
    for (const permission of serviceCulturePermissions) {
      expect(await policy.handle({ permission }, leader)).toEqual({
        result: AuthorizeResult.ALLOW,
      });
    }
  });

  it('denies everybody a permission of ours that it does not know', async () => {
    const permission = createPermission({
      name: 'service-culture.coscom.sign',
      attributes: { action: 'read' },
    });
    expect(await policy.handle({ permission }, leader)).toEqual({
      result: AuthorizeResult.DENY,
    });
  });

  it.each([
    ['an employee', employee],
    ['an administrator', leader],
    ['someone who is not signed in', nobody],
  ])(
    'has no answer to a permission of another plugin for %s',
    async (_, user) => {
      expect(
        await policy.handle(
          { permission: catalogEntityDeletePermission },
          user,
        ),
      ).toBeUndefined();
    },
  );

  it('knows administrators however their refs are written', async () => {
    const short = ServiceCulturePermissionPolicy.fromConfig(
      configured(['Group:IT-Leadership']),
    );
    expect(await short.handle({ permission: adminPermission }, leader)).toEqual(
      { result: AuthorizeResult.ALLOW },
    );
  });

  it('has no administrators unless some are configured', async () => {
    const plain = ServiceCulturePermissionPolicy.fromConfig(
      new ConfigReader({}),
    );
    expect(await plain.handle({ permission: adminPermission }, leader)).toEqual(
      { result: AuthorizeResult.DENY },
    );
  });

  it.each([['it-leadership'], ['component:default/email'], ['group:a b']])(
    'refuses "%s" as an administrator and says what would be right',
    ref => {
      expect(() =>
        ServiceCulturePermissionPolicy.fromConfig(
          configured(['group:default/it-leadership', ref]),
        ),
      ).toThrow(
        `serviceCulture.permissions.admins[1]: "${ref}" is no user and no group; write it like group:default/it-leadership`,
      );
    },
  );
});
