import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

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

/** The complaints page. */
export const complaintsRouteRef = createRouteRef({
  id: 'service-culture.complaints',
});

/** From a card to the complaints page, where the app has one. */
export const toComplaintsRouteRef = createExternalRouteRef({
  id: 'service-culture.to-complaints',
  optional: true,
  defaultTarget: 'service-culture.complaints',
});
