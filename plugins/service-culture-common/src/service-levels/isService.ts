import type { Entity } from '@backstage/catalog-model';
import { SHARE_METRICS, TIME_METRICS } from './Target';

const METRICS: readonly string[] = [...TIME_METRICS, ...SHARE_METRICS];

/**
 * Whether an entity is an IT service: it has at least one target annotation, valid or not, or `spec.type: it-service`.
 *
 * @public
 */
export function isService(entity: Entity): boolean {
  if (entity.spec?.type === 'it-service') return true;
  return Object.keys(entity.metadata.annotations ?? {}).some(annotation => {
    const [prefix, name = ''] = annotation.split('/');
    return prefix === 'service-culture' && METRICS.includes(name.split('.')[0]);
  });
}
