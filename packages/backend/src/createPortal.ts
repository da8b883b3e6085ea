import { createBackend } from '@backstage/backend-defaults';
import { exampleSignIn } from './exampleSignIn';

/** The backend of the example portal: Backstage's own plugins and Service Culture's. */
export function createPortal() {
  const backend = createBackend();

  backend.add(import('@backstage/plugin-app-backend'));

  backend.add(import('@backstage/plugin-auth-backend'));
  backend.add(exampleSignIn);

  backend.add(import('@backstage/plugin-catalog-backend'));
  backend.add(import('@backstage/plugin-catalog-backend-module-logs'));

  backend.add(
    import('@service-culture/plugin-catalog-backend-module-service-culture'),
  );

  backend.add(import('@backstage/plugin-permission-backend'));
  backend.add(
    import('@service-culture/plugin-permission-backend-module-service-culture'),
  );

  backend.add(import('@service-culture/plugin-service-culture-backend'));
  backend.add(
    import('@service-culture/plugin-service-culture-backend-module-file'),
  );

  backend.add(import('@backstage/plugin-search-backend'));
  backend.add(import('@backstage/plugin-search-backend-module-catalog'));

  backend.add(import('@backstage/plugin-events-backend'));
  backend.add(import('@backstage/plugin-signals-backend'));
  backend.add(import('@backstage/plugin-notifications-backend'));
  backend.add(import('@backstage/plugin-user-settings-backend'));

  return backend;
}
