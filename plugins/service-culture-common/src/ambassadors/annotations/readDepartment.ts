import type { Entity } from '@backstage/catalog-model';
import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import {
  accept,
  AnnotationProblem,
  keepLastValid,
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
 * What the annotations of a department say; entity refs as `stringifyEntityRef` makes them.
 *
 * @public
 */
export interface DepartmentReading {
  /** Main contact first. */
  ambassadors: string[];
  /** Services it relies on. */
  services: string[];
  /** To whom its people, and those of the groups below it, report. */
  leaders: string[];
  /** What is wrong in the entity as it is written now. */
  problems: AnnotationProblem[];
  /** The annotations that are in force, by full name: what to hand in as `lastValid` next time. */
  inForce: Record<string, string>;
}

/**
 * Reads what the annotations of a department (kind Group) say. A wrong annotation is told among the problems and does
 * not touch the other.
 *
 * @param lastValid - `inForce` of the reading before: where an annotation is wrong now, its last valid value stays in
 *   force
 * @public
 */
export function readDepartment(
  entity: Entity,
  lastValid: Record<string, string> = {},
): DepartmentReading {
  const defaultNamespace = entity.metadata.namespace ?? DEFAULT_NAMESPACE;
  const people: RefRules = {
    kinds: ['User'],
    defaultKind: 'User',
    defaultNamespace,
    example: 'user:default/jonas.weber',
  };
  const { value, problems, inForce } = keepLastValid(
    entity.metadata.annotations ?? {},
    lastValid,
    reader => ({
      ambassadors:
        reader.read('ambassadors', text => parseRefs(text, people)) ?? [],
      leaders: reader.read('led-by', text => parseRefs(text, people)) ?? [],
      services:
        reader.read('services', text =>
          parseRefs(text, {
            kinds: SERVICE_KINDS,
            defaultKind: 'Component',
            defaultNamespace,
            example: 'component:default/email',
          }),
        ) ?? [],
    }),
  );
  return {
    ...value,
    problems: [...checkAnnotationNames(entity), ...problems],
    inForce,
  };
}
