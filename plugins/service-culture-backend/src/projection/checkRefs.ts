import { ANNOTATION_PREFIX } from '@service-culture/plugin-service-culture-common';
import type { ProjectedService, Snapshot } from './ProjectionStore';

/**
 * Adds a problem to every service that names a person or group the catalog does not have, or tickets that are those of
 * another service. The processor cannot know this; the value stays in force, since the catalog may change.
 *
 * @param snapshot - services by name: of two that claim the same tickets, the first has them
 */
export function checkRefs(snapshot: Snapshot): Snapshot {
  const known = new Set(
    [...snapshot.people, ...snapshot.groups].map(({ ref }) => ref),
  );
  const holders = new Map<string, string>();
  return {
    ...snapshot,
    services: snapshot.services.map(service => ({
      ...service,
      problems: [
        ...service.problems,
        ...unknownRefs(service, known),
        ...claimedKeys(service, holders),
      ],
    })),
  };
}

function claimedKeys(
  { ref, promise, values }: ProjectedService,
  holders: Map<string, string>,
) {
  const annotation = `${ANNOTATION_PREFIX}tickets`;
  return promise.tickets.flatMap(({ source, key }) => {
    const name = `${source}/${key}`;
    const holder = holders.get(name) ?? ref;
    holders.set(name, holder);
    return holder === ref
      ? []
      : {
          annotation,
          value: values[annotation] ?? name,
          message: `${annotation}: "${name}" is already that of "${holder}", which has its tickets; name another key, or take it away there`,
        };
  });
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
