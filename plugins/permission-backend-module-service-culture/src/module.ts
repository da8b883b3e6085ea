import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { ServiceCulturePermissionPolicy } from './ServiceCulturePermissionPolicy';
import { StandalonePolicy } from './StandalonePolicy';

/**
 * Installs the ready policy in place of Backstage's allow-all policy. A portal has exactly one policy: one with a policy of
 * its own leaves this module out and asks {@link ServiceCulturePermissionPolicy} instead.
 *
 * @public
 */
export const permissionModuleServiceCulture = createBackendModule({
  pluginId: 'permission',
  moduleId: 'service-culture',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        policy: policyExtensionPoint,
      },
      async init({ config, policy }) {
        policy.setPolicy(
          new StandalonePolicy(
            ServiceCulturePermissionPolicy.fromConfig(config),
          ),
        );
      },
    });
  },
});
