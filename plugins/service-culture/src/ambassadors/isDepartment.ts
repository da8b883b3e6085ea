import type { Entity } from '@backstage/catalog-model';

const ANNOTATIONS = ['service-culture/ambassadors', 'service-culture/services'];

/** Whether a group is a department: its type says so, or it has ambassadors or services of its own. @public */
export function isDepartment(entity: Entity): boolean {
  if (entity.kind.toLowerCase() !== 'group') return false;
  const annotations = entity.metadata.annotations ?? {};
  return (
    entity.spec?.type === 'department' ||
    ANNOTATIONS.some(annotation => annotation in annotations)
  );
}

/** Whether a person is the ambassador of a department. @public */
export function isAmbassador(entity: Entity): boolean {
  return (
    entity.kind.toLowerCase() === 'user' &&
    (entity.relations ?? []).some(({ type }) => type === 'ambassadorOf')
  );
}
