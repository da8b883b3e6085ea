import { createRouteRef } from '@backstage/core-plugin-api';

/** The services page. */
export const servicesRouteRef = createRouteRef({
  id: 'service-culture.services',
});

/** The ambassadors page. */
export const ambassadorsRouteRef = createRouteRef({
  id: 'service-culture.ambassadors',
});
