import { createApiRef } from '@backstage/core-plugin-api';
import type { ServiceCultureApi } from '@service-culture/plugin-service-culture-common';

/** The client of the REST API, as pages and cards use it. @public */
export const serviceCultureApiRef = createApiRef<ServiceCultureApi>({
  id: 'plugin.service-culture.service',
});
