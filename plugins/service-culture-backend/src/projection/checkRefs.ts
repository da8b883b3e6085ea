import { ANNOTATION_PREFIX } from '@service-culture/plugin-service-culture-common';
import type { ProjectedService, Snapshot } from './ProjectionStore';

/**
 * Adds a problem to every service that names a person or group the catalog does not have. The processor cannot know
 * this; the value stays in force, since the entity may appear later.
 */
export function checkRefs(snapshot: Snapshot): Snapshot {
  const known = new Set(
    [...snapshot.people, ...snapshot.groups].map(({ ref }) => ref),
  );
  return {
    ...snapshot,
    services: snapshot.services.map(service => ({
      ...service,
      problems: [...service.problems, ...unknownRefs(service, known)],
    })),
  };
}

function unknownRefs(
  { promise, values }: ProjectedService,
  known: Set<string>,
) {
  const named: [string, string[]][] = [
    ['service-owner', promise.serviceOwner ? [promise.serviceOwner] : []],
    ['escalation', promise.escalation],
    ['agreed-with', promise.agreedWith.map(({ group }) => group)],
  ];
  return named.flatMap(([name, refs]) =>
    refs
      .filter(ref => !known.has(ref))
      .map(ref => {
        const annotation = `${ANNOTATION_PREFIX}${name}`;
        return {
          annotation,
          value: values[annotation] ?? ref,
          message: `${annotation}: "${ref}" is not in the catalog; name one that is, or register it`,
        };
      }),
  );
}
