import type { Entity } from '@backstage/catalog-model';
import { ANNOTATION_PREFIX } from '../parsing';

const ANNOTATIONS = ['ambassadors', 'services'];

/**
 * Whether an entity is a department: a group whose type says so, or that has ambassadors or services of its own, valid or
 * not.
 *
 * @public
 */
export function isDepartment(entity: Entity): boolean {
  if (entity.kind.toLowerCase() !== 'group') {
    return false;
  }
  const type = entity.spec?.type;
  if (typeof type === 'string' && type.toLowerCase() === 'department') {
    return true;
  }
  const annotations = entity.metadata.annotations ?? {};
  return ANNOTATIONS.some(name =>
    Object.hasOwn(annotations, ANNOTATION_PREFIX + name),
  );
}
