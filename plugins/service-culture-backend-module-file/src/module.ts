import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { serviceCultureSourcesExtensionPoint } from '@service-culture/plugin-service-culture-node';
import { readFileSources } from './config';
import { FileMeasurementSource } from './FileMeasurementSource';
import { FileTicketSource } from './FileTicketSource';

/**
 * Reads tickets and measurements from exports in folders, as configured under `serviceCulture.sources.file`. Without configuration it does
 * nothing.
 *
 * @public
 */
export const serviceCultureModuleFile = createBackendModule({
  pluginId: 'service-culture',
  moduleId: 'file',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        sources: serviceCultureSourcesExtensionPoint,
      },
      async init({ config, sources }) {
        for (const source of readFileSources(config)) {
          if (source.content === 'tickets') {
            sources.addTicketSource(new FileTicketSource(source));
          } else {
            sources.addMeasurementSource(new FileMeasurementSource(source));
          }
        }
      },
    });
  },
});
