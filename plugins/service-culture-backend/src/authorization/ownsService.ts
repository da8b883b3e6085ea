import type { ProjectionStore } from '../projection';

/** Whether a person owns a service: as its owner or service owner, or as a member of the group that is. */
export async function ownsService(
  projection: ProjectionStore,
  ref: string,
  person: string,
): Promise<boolean> {
  const service = await projection.service(ref);
  const owners = [service?.owner, service?.promise.serviceOwner];
  return (
    owners.includes(person) ||
    (await projection.groupsOf(person)).some(group => owners.includes(group))
  );
}
