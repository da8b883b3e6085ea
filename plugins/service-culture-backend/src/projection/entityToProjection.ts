import {
  ANNOTATION_SOURCE_LOCATION,
  ANNOTATION_VIEW_URL,
  parseEntityRef,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  readDepartment,
  readOffering,
  readServicePromise,
  type AnnotationContext,
} from '@service-culture/plugin-service-culture-common';
import type {
  ProjectedDepartment,
  ProjectedGroup,
  ProjectedPerson,
  ProjectedService,
} from './ProjectionStore';

/**
 * Reads a service. Where an annotation has a wrong value, its last valid one stays in force and the problem is kept
 * beside it, so that a typo never takes a promise away.
 *
 * @param lastValid - the annotation values last in force, by name
 */
export function toService(
  entity: Entity,
  context: AnnotationContext,
  lastValid: Record<string, string>,
): ProjectedService {
  const { promise, problems, inForce } = readServicePromise(
    entity,
    context,
    lastValid,
  );
  return {
    ref: stringifyEntityRef(entity),
    title: titleOf(entity),
    description: entity.metadata.description ?? null,
    owner: groupNamedIn(entity, entity.spec?.owner),
    definedIn: placeOf(entity),
    promise,
    problems: [...problems, ...readOffering(entity).problems],
    values: inForce,
  };
}

/** Reads a department; as with a service, what was last valid stays in force where a value is wrong now. */
export function toDepartment(
  entity: Entity,
  lastValid: Record<string, string>,
): ProjectedDepartment {
  const { ambassadors, services, inForce } = readDepartment(entity, lastValid);
  return {
    ref: stringifyEntityRef(entity),
    title: titleOf(entity),
    description: entity.metadata.description ?? null,
    ambassadors,
    services,
    values: inForce,
  };
}

export function toGroup(entity: Entity): ProjectedGroup {
  return {
    ref: stringifyEntityRef(entity),
    title: titleOf(entity),
    parent: groupNamedIn(entity, entity.spec?.parent),
    leaders: readDepartment(entity).leaders,
  };
}

export function toPerson(entity: Entity): ProjectedPerson {
  const profile = profileOf(entity);
  return {
    ref: stringifyEntityRef(entity),
    name: titleOf(entity),
    email: profile.email ?? null,
    picture: profile.picture ?? null,
    about: entity.metadata.description ?? null,
    links: (entity.metadata.links ?? []).map(({ url, title }) => ({
      url,
      title: title ?? null,
    })),
    groups: (entity.relations ?? [])
      .filter(({ type }) => type === RELATION_MEMBER_OF)
      .map(({ targetRef }) => targetRef),
  };
}

/** The name people know it by; never empty. */
function titleOf(entity: Entity): string {
  return (
    profileOf(entity).displayName ||
    entity.metadata.title ||
    entity.metadata.name
  );
}

function profileOf(entity: Entity): {
  displayName?: string;
  email?: string;
  picture?: string;
} {
  return (entity.spec?.profile as {} | undefined) ?? {};
}

/** Where a person can look at the entity's YAML and its history. */
function placeOf({ metadata: { annotations = {} } }: Entity): string | null {
  const places = [
    annotations[ANNOTATION_VIEW_URL],
    annotations[ANNOTATION_SOURCE_LOCATION]?.replace(/^url:/, ''),
  ];
  return places.find(place => /^https?:\/\//.test(place ?? '')) ?? null;
}

/** A ref in the spec of an entity, to a group where it does not say. */
function groupNamedIn(entity: Entity, text: unknown): string | null {
  if (typeof text !== 'string' || text === '') {
    return null;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(text, {
        defaultKind: 'Group',
        defaultNamespace: entity.metadata.namespace,
      }),
    );
  } catch {
    // The catalog tells its owner; nobody else may lose their services for it.
    return null;
  }
}
