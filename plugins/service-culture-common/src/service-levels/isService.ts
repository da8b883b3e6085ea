import type { Entity } from '@backstage/catalog-model';
import { ANNOTATION_PREFIX } from '../parsing';
import { isServiceKind, TARGET_ANNOTATIONS } from './annotations';

/**
 * Whether an entity is an IT service: a Component, System, Resource or API with a target annotation, valid or not, or
 * with `spec.type: it-service`.
 *
 * @public
 */
export function isService(entity: Entity): boolean {
  if (!isServiceKind(entity.kind)) {
    return false;
  }
  const type = entity.spec?.type;
  if (typeof type === 'string' && type.toLowerCase() === 'it-service') {
    return true;
  }
  const annotations = entity.metadata.annotations ?? {};
  return TARGET_ANNOTATIONS.some(({ name }) =>
    Object.hasOwn(annotations, ANNOTATION_PREFIX + name),
  );
}
