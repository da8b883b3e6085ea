import { NotFoundError } from '@backstage/errors';
import type { ProjectedService, ProjectionStore } from '../projection';

/** @throws NotFoundError when the ref is no service in the catalog */
export async function findService(
  projection: ProjectionStore,
  ref: string,
): Promise<ProjectedService & { version: string }> {
  const service = await projection.service(ref);
  if (!service) {
    throw new NotFoundError(
      `"${ref}" is not a service in the catalog; a service has spec.type it-service or a promise among its annotations`,
    );
  }
  return service;
}
