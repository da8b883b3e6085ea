import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
  type Permission,
} from '@backstage/plugin-permission-common';

/**
 * Lets pass only those whom the policy allows something, whoever they are.
 *
 * @param what - what they wanted, as the end of "You may not"
 * @throws NotAllowedError that says which permission is missing, and who can give it
 */
export async function requirePermission(
  permissions: PermissionsService,
  permission: Permission,
  what: string,
  credentials: BackstageCredentials,
): Promise<void> {
  const [{ result }] = await permissions.authorize(
    [{ permission: permission as BasicPermission }],
    { credentials },
  );
  mustBeAllowed(result, permission, what);
}

/** The same for a decision that was asked for together with others. */
export function mustBeAllowed(
  result: AuthorizeResult,
  permission: Permission,
  what: string,
): void {
  if (result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(
      `You may not ${what}; whoever runs this portal can allow it (permission ${permission.name})`,
    );
  }
}
