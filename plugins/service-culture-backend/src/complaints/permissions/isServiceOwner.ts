import { createPermissionRule } from '@backstage/plugin-permission-node';
import { claimed, claimsSchema } from './claims';
import { complaintResourceRef } from './complaintResource';

/** Who owns the service it is about, as service owner or as the owning team. */
export const isServiceOwner = createPermissionRule({
  name: 'IS_SERVICE_OWNER',
  description:
    'Who owns the service it is about, as service owner or as the owning team',
  resourceRef: complaintResourceRef,
  paramsSchema: claimsSchema,
  apply: ({ serviceOwners }, { claims }) => claimed(serviceOwners, claims),
  toQuery: ({ claims }) => ({ serviceOwner: claims }),
});
