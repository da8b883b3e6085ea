import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  complaintPermissions,
  serviceCulturePermissions,
} from '@service-culture/plugin-service-culture-common';
import { ServiceCulturePermissionPolicy } from './ServiceCulturePermissionPolicy';

const page = readFileSync(
  join(__dirname, '../../../docs/permissions.md'),
  'utf8',
);

describe('the page about permissions', () => {
  const policy = new ServiceCulturePermissionPolicy({
    admins: ['group:default/it-leadership'],
  });

  it.each(
    [...serviceCulturePermissions, ...complaintPermissions].map(
      each => [each.name, each] as const,
    ),
  )('says of %s who has it', async (name, permission) => {
    const employee = await policy.handle(
      { permission },
      {
        credentials: mockCredentials.user(),
        info: { userEntityRef: 'user:default/mock', ownershipEntityRefs: [] },
      },
    );
    const row = page.split('\n').find(line => line.includes(`| \`${name}\``));
    expect(row).toMatch(
      {
        [AuthorizeResult.ALLOW]: /\| everybody who is signed in[^|]*\|$/,
        [AuthorizeResult.CONDITIONAL]: /\| those concerned[^|]*\|$/,
        [AuthorizeResult.DENY]: /\| administrators *\|$/,
      }[employee!.result],
    );
  });
});
