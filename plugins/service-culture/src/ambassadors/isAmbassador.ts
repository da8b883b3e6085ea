import type { Entity } from '@backstage/catalog-model';
import { RELATION_AMBASSADOR_OF } from '@service-culture/plugin-service-culture-common';

/** Whether a person is the ambassador of a department. @public */
export function isAmbassador(entity: Entity): boolean {
  return (
    entity.kind.toLowerCase() === 'user' &&
    (entity.relations ?? []).some(({ type }) => type === RELATION_AMBASSADOR_OF)
  );
}
