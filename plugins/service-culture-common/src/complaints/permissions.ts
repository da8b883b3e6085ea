import { createPermission } from '@backstage/plugin-permission-common';

/** Resource type of complaints. @public */
export const RESOURCE_TYPE_COMPLAINT = 'service-culture-complaint';

/** Complaining, for oneself or for someone else. @public */
export const complaintCreatePermission = createPermission({
  name: 'service-culture.complaint.create',
  attributes: { action: 'create' },
});

/**
 * Reading a complaint. Below it, always: confidential ones and those about persons are for those concerned, names are
 * for whom the person said, and nobody reads one about themselves or their superior.
 *
 * @public
 */
export const complaintReadPermission = createPermission({
  name: 'service-culture.complaint.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_COMPLAINT,
});

/** Doing something to a complaint. Below it, always: what the table of transitions lets one's relation do. @public */
export const complaintUpdatePermission = createPermission({
  name: 'service-culture.complaint.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_COMPLAINT,
});

/** Taking complaints that one may read away as a file. @public */
export const complaintExportPermission = createPermission({
  name: 'service-culture.complaint.export',
  attributes: { action: 'read' },
});

/**
 * Rules that a policy can put reading and changing complaints under; docs/permissions.md explains them. All but
 * `IS_CONFIDENTIAL` take `{ claims }`: entity refs that somebody is.
 *
 * @public
 */
export const COMPLAINT_RULES = [
  'IS_COMPLAINANT',
  'IS_OWNER',
  'IS_SERVICE_OWNER',
  'IS_AMBASSADOR',
  'IS_DEPARTMENT_MEMBER',
  'IS_SUBJECT',
  'IS_CONFIDENTIAL',
] as const;
/** One of {@link COMPLAINT_RULES}. @public */
export type ComplaintRule = (typeof COMPLAINT_RULES)[number];

/** Every permission of the register. @public */
export const complaintPermissions = [
  complaintCreatePermission,
  complaintReadPermission,
  complaintUpdatePermission,
  complaintExportPermission,
];
