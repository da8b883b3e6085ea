import { createPermissionRule } from '@backstage/plugin-permission-node';
import { claimed, claimsSchema } from './claims';
import { complaintResourceRef } from './complaintResource';

/** An ambassador of the department of the person who complained. */
export const isAmbassador = createPermissionRule({
  name: 'IS_AMBASSADOR',
  description: 'An ambassador of the department of the person who complained',
  resourceRef: complaintResourceRef,
  paramsSchema: claimsSchema,
  apply: ({ ambassadors }, { claims }) => claimed(ambassadors, claims),
  toQuery: ({ claims }) => ({ ambassador: claims }),
});
