import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Request } from 'express';

/** The entity ref in a path like `/services/:kind/:namespace/:name`. */
export function refOf({
  params: { kind, namespace, name },
}: Pick<Request, 'params'>): string {
  return stringifyEntityRef({ kind, namespace, name });
}
