import type { ServiceSummary } from '@service-culture/plugin-service-culture-common';
import { PersonName } from '../../people';

/** Who answers for a service: the person, where one is named, else the team. */
export function Owner({ service }: { service: ServiceSummary }) {
  const { serviceOwner, owner } = service;
  if (serviceOwner) {
    return (
      <PersonName
        entityRef={serviceOwner.ref}
        name={serviceOwner.name}
        picture={serviceOwner.picture}
      />
    );
  }
  if (owner) return <PersonName entityRef={owner.ref} name={owner.title} />;
  return <>nobody named</>;
}
