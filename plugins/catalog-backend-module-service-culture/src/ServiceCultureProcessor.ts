import {
  type Entity,
  getCompoundEntityRef,
  parseEntityRef,
} from '@backstage/catalog-model';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  type CatalogProcessor,
  type CatalogProcessorCache,
  type CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_PREFIX,
  type AnnotationContext,
  type AnnotationProblem,
  checkAnnotationNames,
  isService,
  readDepartment,
  readOffering,
  readServicePromise,
  RELATION_AMBASSADOR_OF,
  RELATION_HAS_AMBASSADOR,
  RELATION_HAS_SERVICE_OWNER,
  RELATION_SERVICE_OWNER_OF,
  RELATION_SERVICE_USED_BY,
  RELATION_USES_SERVICE,
  SERVICE_KINDS,
} from '@service-culture/plugin-service-culture-common';

/** The stock error panel of an entity shows items of this type and level. */
const STATUS_TYPE = 'backstage.io/catalog-processing';

/** Where the values that are in force are kept from one processing of an entity to the next. */
const IN_FORCE = 'in-force';

function hasAnnotations(entity: Entity): boolean {
  return Object.keys(entity.metadata.annotations ?? {}).some(name =>
    name.startsWith(ANNOTATION_PREFIX),
  );
}

/** What YAML took for something else than a text, as it was most likely written. */
function asText(value: unknown): string {
  if (value === null || value === undefined) {
    return '';
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Emits the relation to each target, and the way back from it. */
function emitPairs(
  emit: CatalogProcessorEmit,
  entity: Entity,
  targets: string[],
  [type, reverseType]: [type: string, reverseType: string],
) {
  const source = getCompoundEntityRef(entity);
  for (const ref of targets) {
    const target = parseEntityRef(ref);
    emit(processingResult.relation({ source, type, target }));
    emit(
      processingResult.relation({
        source: target,
        type: reverseType,
        target: source,
      }),
    );
  }
}

function withProblems(
  entity: AlphaEntity,
  problems: AnnotationProblem[],
): AlphaEntity {
  if (problems.length === 0) {
    return entity;
  }
  // A thrown or emitted error would drop a new entity and freeze an old one; this only shows.
  const items = problems.map(({ message }) => ({
    type: STATUS_TYPE,
    level: 'error' as const,
    message,
    error: { name: 'InputError', message },
  }));
  return {
    ...entity,
    status: {
      ...entity.status,
      items: [...(entity.status?.items ?? []), ...items],
    },
  };
}

/**
 * Judges what services and departments say in their annotations, and relates them to people and to each other. A
 * mistake is shown on the entity, which stays in the catalog with everything that is right and with the last valid
 * value of what is wrong.
 */
export class ServiceCultureProcessor implements CatalogProcessor {
  constructor(private readonly context: AnnotationContext) {}

  getProcessorName(): string {
    return 'ServiceCultureProcessor';
  }

  /**
   * YAML reads `90` and an empty line as no text, and the catalog refuses an entity with such an annotation. As text
   * they are a mistake in one annotation like any other.
   */
  async preProcessEntity(entity: Entity): Promise<Entity> {
    const annotations: Record<string, unknown> =
      entity.metadata.annotations ?? {};
    const noTexts = Object.entries(annotations).filter(
      ([name, value]) =>
        name.startsWith(ANNOTATION_PREFIX) && typeof value !== 'string',
    );
    if (noTexts.length === 0) {
      return entity;
    }
    const texts = noTexts.map(([name, value]) => [name, asText(value)]);
    return {
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: {
          ...entity.metadata.annotations,
          ...Object.fromEntries(texts),
        },
      },
    };
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    if (!hasAnnotations(entity) && !isService(entity)) {
      return entity;
    }
    const isServiceKind = (SERVICE_KINDS as readonly string[]).includes(
      entity.kind,
    );
    if (entity.kind !== 'Group' && !isServiceKind) {
      return withProblems(entity, checkAnnotationNames(entity));
    }
    const lastValid = (await cache.get<Record<string, string>>(IN_FORCE)) ?? {};
    const { problems, inForce } = isServiceKind
      ? this.processService(entity, emit, lastValid)
      : this.processDepartment(entity, emit, lastValid);
    await cache.set(IN_FORCE, inForce);
    return withProblems(entity, problems);
  }

  private processDepartment(
    entity: Entity,
    emit: CatalogProcessorEmit,
    lastValid: Record<string, string>,
  ) {
    const department = readDepartment(entity, lastValid);
    emitPairs(emit, entity, department.ambassadors, [
      RELATION_HAS_AMBASSADOR,
      RELATION_AMBASSADOR_OF,
    ]);
    emitPairs(emit, entity, department.services, [
      RELATION_USES_SERVICE,
      RELATION_SERVICE_USED_BY,
    ]);
    return department;
  }

  private processService(
    entity: Entity,
    emit: CatalogProcessorEmit,
    lastValid: Record<string, string>,
  ) {
    const { promise, problems, inForce } = readServicePromise(
      entity,
      this.context,
      lastValid,
    );
    const owners = promise.serviceOwner ? [promise.serviceOwner] : [];
    emitPairs(emit, entity, owners, [
      RELATION_HAS_SERVICE_OWNER,
      RELATION_SERVICE_OWNER_OF,
    ]);
    const offering = isService(entity) ? readOffering(entity).problems : [];
    return { problems: [...problems, ...offering], inForce };
  }
}
