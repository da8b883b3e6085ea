import { createRouteRef } from '@backstage/core-plugin-api';

/** The services page. */
export const servicesRouteRef = createRouteRef({
  id: 'service-culture.services',
});

/** The sources page. */
export const sourcesRouteRef = createRouteRef({
  id: 'service-culture.sources',
});

/** The ambassadors page. */
export const ambassadorsRouteRef = createRouteRef({
  id: 'service-culture.ambassadors',
});
