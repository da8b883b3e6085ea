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

/** Taking complaints that one may read away as a file, and bringing an existing log in. @public */
export const complaintExportPermission = createPermission({
  name: 'service-culture.complaint.export',
  attributes: { action: 'read' },
});

/** Every permission of the register. @public */
export const complaintPermissions = [
  complaintCreatePermission,
  complaintReadPermission,
  complaintUpdatePermission,
  complaintExportPermission,
];
