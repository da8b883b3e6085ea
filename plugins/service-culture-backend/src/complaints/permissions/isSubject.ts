import { createPermissionRule } from '@backstage/plugin-permission-node';
import { claimed, claimsSchema } from './claims';
import { complaintResourceRef } from './complaintResource';

/** Someone it is about. */
export const isSubject = createPermissionRule({
  name: 'IS_SUBJECT',
  description: 'Someone it is about',
  resourceRef: complaintResourceRef,
  paramsSchema: claimsSchema,
  apply: ({ subjects }, { claims }) => claimed(subjects, claims),
  toQuery: ({ claims }) => ({ subject: claims }),
});
