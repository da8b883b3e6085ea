import { createPermissionRule } from '@backstage/plugin-permission-node';
import { claimed, claimsSchema } from './claims';
import { complaintResourceRef } from './complaintResource';

/** Whose complaint it is. */
export const isComplainant = createPermissionRule({
  name: 'IS_COMPLAINANT',
  description: 'Whose complaint it is',
  resourceRef: complaintResourceRef,
  paramsSchema: claimsSchema,
  apply: ({ complainant }, { claims }) => claimed([complainant], claims),
  toQuery: ({ claims }) => ({ complainant: claims }),
});
