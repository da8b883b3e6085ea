import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { CatalogVisibility } from './CatalogVisibility';

/** @throws NotFoundError when it is no service, or the caller may not see it: both look the same, on purpose */
export async function mustSeeService(
  visibility: CatalogVisibility,
  ref: string,
  credentials: BackstageCredentials,
): Promise<void> {
  const visible = await visibility.visibleTo(credentials);
  if (!visible.has(ref)) {
    throw new NotFoundError(
      `"${ref}" is not a service in the catalog, or you may not see it there`,
    );
  }
}
