import type { AuthService } from '@backstage/backend-plugin-api';
import {
  CATALOG_FILTER_EXISTS,
  type EntityFilterQuery,
} from '@backstage/catalog-client';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_PREFIX,
  SERVICE_KINDS,
  TARGET_ANNOTATIONS,
  isDepartment,
  isService,
  type AnnotationContext,
} from '@service-culture/plugin-service-culture-common';
import { checkRefs } from './checkRefs';
import {
  toDepartment,
  toGroup,
  toPerson,
  toService,
} from './entityToProjection';
import type { Snapshot } from './ProjectionStore';

const BASE_FIELDS = ['kind', 'metadata', 'spec.profile', 'spec.type'];

/** Entities that are services (contracts.md): of that type, or with at least one target annotation. */
export const SERVICE_FILTER: EntityFilterQuery = [
  { kind: [...SERVICE_KINDS], 'spec.type': 'it-service' },
  ...TARGET_ANNOTATIONS.map(({ name }) => ({
    kind: [...SERVICE_KINDS],
    [`metadata.annotations.${ANNOTATION_PREFIX}${name}`]: CATALOG_FILTER_EXISTS,
  })),
];

/** Reads from the catalog what the projection keeps, a page at a time. */
export class CatalogReader {
  constructor(
    private readonly options: {
      catalog: CatalogService;
      auth: AuthService;
      context: AnnotationContext;
    },
  ) {}

  /** @param lastValid - the annotation values last in force, by entity ref */
  async read(
    lastValid: Map<string, Record<string, string>>,
  ): Promise<Snapshot> {
    const { context } = this.options;
    const services = await this.entities(SERVICE_FILTER, [
      ...BASE_FIELDS,
      'spec.owner',
      'spec.offering',
    ]);
    const groups = await this.entities({ kind: 'group' }, [
      ...BASE_FIELDS,
      'spec.parent',
    ]);
    const people = await this.entities({ kind: 'user' }, [
      ...BASE_FIELDS,
      'relations',
    ]);
    return checkRefs({
      services: services
        .filter(isService)
        .map(entity =>
          toService(
            entity,
            context,
            lastValid.get(stringifyEntityRef(entity)) ?? {},
          ),
        )
        // By name, so that of two services that claim the same source key always the same one has it.
        .sort((a, b) => (a.ref < b.ref ? -1 : 1)),
      departments: groups
        .filter(isDepartment)
        .map(entity =>
          toDepartment(entity, lastValid.get(stringifyEntityRef(entity)) ?? {}),
        ),
      groups: groups.map(toGroup),
      people: people.map(toPerson),
    });
  }

  private async entities(
    filter: EntityFilterQuery,
    fields: string[],
  ): Promise<Entity[]> {
    const credentials = await this.options.auth.getOwnServiceCredentials();
    const found: Entity[] = [];
    const pages = this.options.catalog.streamEntities(
      { filter, fields, pageSize: 500 },
      { credentials },
    );
    for await (const page of pages) {
      found.push(...page);
    }
    return found;
  }
}
