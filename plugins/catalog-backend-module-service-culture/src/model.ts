import { createCatalogModelLayer } from '@backstage/catalog-model/alpha';
import {
  ANNOTATION_PREFIX,
  DEPARTMENT_ANNOTATIONS,
  offeringSchema,
  RELATION_AMBASSADOR_OF,
  RELATION_HAS_AMBASSADOR,
  RELATION_HAS_SERVICE_OWNER,
  RELATION_SERVICE_OWNER_OF,
  RELATION_SERVICE_USED_BY,
  RELATION_USES_SERVICE,
  SERVICE_ANNOTATIONS,
  SERVICE_KINDS,
} from '@service-culture/plugin-service-culture-common';

/** Annotations, offering and relations of Service Culture in the catalog's model. */
export const serviceCultureModel = createCatalogModelLayer({
  layerId: 'service-culture/model',
  builder: model => {
    const annotations = [...SERVICE_ANNOTATIONS, ...DEPARTMENT_ANNOTATIONS];
    for (const { name, title, description } of annotations) {
      model.addAnnotation({
        name: ANNOTATION_PREFIX + name,
        title,
        description,
      });
    }
    for (const kind of SERVICE_KINDS) {
      model.updateKind({
        names: { kind },
        versions: [
          {
            name: ['v1alpha1', 'v1beta1'],
            schema: {
              jsonSchema: {
                properties: {
                  spec: {
                    properties: {
                      // Without a type: one that does not fit would make the catalog refuse the whole entity, while
                      // the processor can tell the mistake and keep the rest.
                      offering: {
                        description: `What the service is, in the words of its users: ${Object.keys(
                          offeringSchema.shape,
                        ).join(', ')}.`,
                      },
                    },
                  },
                },
              },
            },
          },
        ],
      });
    }
    model.addRelationPair({
      fromKind: 'User',
      toKind: 'Group',
      description: 'A person of IT answers for IT to a department.',
      forward: { type: RELATION_AMBASSADOR_OF, title: 'ambassador of' },
      reverse: { type: RELATION_HAS_AMBASSADOR, title: 'has ambassador' },
    });
    model.addRelationPair({
      fromKind: 'Group',
      toKind: [...SERVICE_KINDS],
      description: 'A department relies on a service.',
      forward: { type: RELATION_USES_SERVICE, title: 'uses service' },
      reverse: { type: RELATION_SERVICE_USED_BY, title: 'service used by' },
    });
    model.addRelationPair({
      fromKind: 'User',
      toKind: [...SERVICE_KINDS],
      description: 'A person answers for a service.',
      forward: { type: RELATION_SERVICE_OWNER_OF, title: 'service owner of' },
      reverse: { type: RELATION_HAS_SERVICE_OWNER, title: 'has service owner' },
    });
  },
});
