import { createPermissionRule } from '@backstage/plugin-permission-node';
import { complaintResourceRef } from './complaintResource';

/** Only the person and who handles it may read it. */
export const isConfidential = createPermissionRule({
  name: 'IS_CONFIDENTIAL',
  description: 'Only the person and who handles it may read it',
  resourceRef: complaintResourceRef,
  apply: ({ confidential }) => confidential,
  toQuery: () => ({ confidential: true as const }),
});
