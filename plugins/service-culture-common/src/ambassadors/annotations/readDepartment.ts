import type { Entity } from '@backstage/catalog-model';
import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import {
  accept,
  AnnotationProblem,
  AnnotationReader,
  Parsed,
  parseList,
  parseRef,
  RefRules,
} from '../../parsing';
import { checkAnnotationNames, SERVICE_KINDS } from '../../service-levels';

/** Reads a list of refs; one that is there twice counts once. */
function parseRefs(text: string, rules: RefRules): Parsed<string[]> {
  const parsed = parseList(text, item => parseRef(item, rules));
  return parsed.ok ? accept([...new Set(parsed.value)]) : parsed;
}

/**
 * Reads what the annotations of a department (kind Group) say: its ambassadors, main contact first, and the services it
 * uses. A wrong annotation is left out and told among the problems.
 *
 * @returns entity refs as `stringifyEntityRef` makes them
 * @public
 */
export function readDepartment(entity: Entity): {
  ambassadors: string[];
  services: string[];
  problems: AnnotationProblem[];
} {
  const defaultNamespace = entity.metadata.namespace ?? DEFAULT_NAMESPACE;
  const reader = new AnnotationReader(entity.metadata.annotations ?? {});
  const ambassadors = reader.read('ambassadors', value =>
    parseRefs(value, {
      kinds: ['User'],
      defaultKind: 'User',
      defaultNamespace,
      example: 'user:default/jonas.weber',
    }),
  );
  const services = reader.read('services', value =>
    parseRefs(value, {
      kinds: SERVICE_KINDS,
      defaultKind: 'Component',
      defaultNamespace,
      example: 'component:default/email',
    }),
  );
  return {
    ambassadors: ambassadors ?? [],
    services: services ?? [],
    problems: [...checkAnnotationNames(entity), ...reader.problems],
  };
}
