import { createPermissionRule } from '@backstage/plugin-permission-node';
import { claimed, claimsSchema } from './claims';
import { complaintResourceRef } from './complaintResource';

/** Who handles it: its owner, a member of the owning team, or whom it was escalated to. */
export const isOwner = createPermissionRule({
  name: 'IS_OWNER',
  description:
    'Who handles it: its owner, a member of the owning team, or whom it was escalated to',
  resourceRef: complaintResourceRef,
  paramsSchema: claimsSchema,
  apply: ({ owner, deciders }, { claims }) =>
    claimed([owner, ...deciders], claims),
  toQuery: ({ claims }) => ({ handler: claims }),
});
