import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Seeing figures, tickets' numbers, times and outcomes, and the directory of ambassadors. It never shows a service that
 * the reader may not see in the catalog.
 *
 * @public
 */
export const performanceReadPermission = createPermission({
  name: 'service-culture.performance.read',
  attributes: { action: 'read' },
});

/**
 * Seeing title, link and requester of a ticket. Below it, always: only the requester, the service's owner and the
 * department's ambassador.
 *
 * @public
 */
export const ticketReadDetailPermission = createPermission({
  name: 'service-culture.ticket.read-detail',
  attributes: { action: 'read' },
});

/**
 * Writing what will be done about a month in which a promise was not kept. Below it, always: only the service's owner,
 * and who runs the portal.
 *
 * @public
 */
export const accountUpdatePermission = createPermission({
  name: 'service-culture.account.update',
  attributes: { action: 'update' },
});

/**
 * Writing tickets over the API, each caller under source names of their own.
 *
 * @public
 */
export const ticketWritePermission = createPermission({
  name: 'service-culture.ticket.write',
  attributes: { action: 'update' },
});

/** Running the portal: sources, unassigned tickets. @public */
export const adminPermission = createPermission({
  name: 'service-culture.admin',
  attributes: {},
});

/** Every permission of the plugin so far. @public */
export const serviceCulturePermissions = [
  performanceReadPermission,
  ticketReadDetailPermission,
  accountUpdatePermission,
  ticketWritePermission,
  adminPermission,
];
