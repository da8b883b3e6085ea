import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { EntityContentLayoutBlueprint } from '@backstage/plugin-catalog-react/alpha';
import {
  isDepartment,
  isService,
} from '@service-culture/plugin-service-culture-common';

/** How the pages of services and departments are laid out. */
export const entityPage = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    EntityContentLayoutBlueprint.make({
      name: 'promise-first',
      params: {
        filter: entity => isService(entity) || isDepartment(entity),
        loader: async () =>
          (await import('./PromiseFirstLayout')).PromiseFirstLayout,
      },
    }),
  ],
});
