import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** Who asks, as the catalog prints refs; null: not a person. */
export function readerOf(
  auth: AuthService,
  credentials: BackstageCredentials,
): string | null {
  return auth.isPrincipal(credentials, 'user')
    ? stringifyEntityRef(parseEntityRef(credentials.principal.userEntityRef))
    : null;
}
