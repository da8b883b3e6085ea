import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { CatalogModelSources } from '@backstage/catalog-model/alpha';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { catalogModelExtensionPoint } from '@backstage/plugin-catalog-node/alpha';
import { readAnnotationContext } from '@service-culture/plugin-service-culture-node';
import { serviceCultureModel } from './model';
import { ServiceCultureProcessor } from './ServiceCultureProcessor';

/**
 * The module of the catalog: its model knows annotations, offering and relations of Service Culture, and a processor
 * judges what is written and emits the relations.
 *
 * @public
 */
export const catalogModuleServiceCulture = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'service-culture',
  register(module) {
    module.registerInit({
      deps: {
        config: coreServices.rootConfig,
        model: catalogModelExtensionPoint,
        processing: catalogProcessingExtensionPoint,
      },
      async init({ config, model, processing }) {
        // Not provideStaticCatalogModel, which is a module of its own: a portal can install it only once.
        model.addModelSource(CatalogModelSources.static([serviceCultureModel]));
        processing.addProcessor(
          new ServiceCultureProcessor(readAnnotationContext(config)),
        );
      },
    });
  },
});
