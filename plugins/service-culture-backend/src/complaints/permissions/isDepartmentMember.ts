import { createPermissionRule } from '@backstage/plugin-permission-node';
import { claimed, claimsSchema } from './claims';
import { complaintResourceRef } from './complaintResource';

/** Someone of the department of the person who complained. */
export const isDepartmentMember = createPermissionRule({
  name: 'IS_DEPARTMENT_MEMBER',
  description: 'Someone of the department of the person who complained',
  resourceRef: complaintResourceRef,
  paramsSchema: claimsSchema,
  apply: ({ department }, { claims }) => claimed([department], claims),
  toQuery: ({ claims }) => ({ department: claims }),
});
