import {
  compileCatalogModel,
  defaultCatalogEntityModel,
} from '@backstage/catalog-model/alpha';
import { serviceCultureModel } from './model';

const model = compileCatalogModel([
  defaultCatalogEntityModel,
  serviceCultureModel,
]);

describe('serviceCultureModel', () => {
  it('describes the annotations of services and departments', () => {
    const { annotations } = model.getMetadata();
    expect(annotations).toContainEqual({
      name: 'service-culture/resolution.critical',
      title: 'Resolution, critical priority',
      description: 'Share of cases and time, like "95% within 8h"',
    });
    expect(annotations.map(annotation => annotation.name)).toEqual(
      expect.arrayContaining([
        'service-culture/service-hours',
        'service-culture/availability',
        'service-culture/ambassadors',
      ]),
    );
  });

  it.each(['Component', 'System', 'Resource', 'API'])(
    'describes the offering of a %s and keeps its own relations',
    kind => {
      const compiled = model.getKind({
        kind,
        apiVersion: 'backstage.io/v1alpha1',
      });
      expect(compiled?.jsonSchema).toMatchObject({
        properties: {
          spec: {
            properties: {
              offering: {
                description:
                  'What the service is, in the words of its users: outcome, includes, excludes, emergencies, channels.',
              },
            },
          },
        },
      });
      expect(compiled?.relationFields.map(field => field.relation)).toContain(
        'ownedBy',
      );
    },
  );

  it('describes the relations of people, departments and services', () => {
    const forward = (kind: string) =>
      model.getRelations({ kind })?.map(relation => relation.forward.type);
    expect(forward('User')).toEqual(
      expect.arrayContaining(['ambassadorOf', 'serviceOwnerOf']),
    );
    expect(forward('Group')).toEqual(
      expect.arrayContaining(['usesService', 'hasAmbassador']),
    );
    expect(forward('Component')).toEqual(
      expect.arrayContaining(['serviceUsedBy', 'hasServiceOwner']),
    );
  });
});
