import type { Entity } from '@backstage/catalog-model';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import type {
  CatalogProcessorCache,
  CatalogProcessorResult,
} from '@backstage/plugin-catalog-node';
import { ServiceCultureProcessor } from './ServiceCultureProcessor';

const processor = new ServiceCultureProcessor({
  defaultTimeZone: 'UTC',
  isHolidayRegion: code => code === 'DE-BE',
});

function entity(
  kind: string,
  annotations: Record<string, string>,
  spec: Entity['spec'] = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'subject', namespace: 'default', annotations },
    spec,
  };
}

/** Keeps what the processor stores from one processing of an entity to the next. */
function memory(): CatalogProcessorCache {
  const stored = new Map<string, unknown>();
  return {
    get: async <T>(key: string) => stored.get(key) as T | undefined,
    set: async (key, value) => void stored.set(key, value),
  };
}

async function process(subject: Entity, cache = memory()) {
  const emitted: CatalogProcessorResult[] = [];
  const processed = await processor.postProcessEntity(
    await processor.preProcessEntity(subject),
    { type: 'file', target: 'catalog-info.yaml' },
    result => emitted.push(result),
    cache,
  );
  const relations = emitted.flatMap(result =>
    result.type === 'relation'
      ? [
          `${result.relation.source.kind}:${result.relation.source.name} ${result.relation.type} ${result.relation.target.kind}:${result.relation.target.name}`,
        ]
      : [result.type],
  );
  return { processed, relations };
}

function errors(processed: AlphaEntity): unknown[] {
  return processed.status?.items ?? [];
}

describe('ServiceCultureProcessor', () => {
  it('relates a service and the person who answers for it', async () => {
    const subject = entity('Component', {
      'service-culture/service-owner': 'maria.keller',
      'service-culture/resolution': '90% within 8h',
    });
    const { processed, relations } = await process(subject);
    expect(relations).toEqual([
      'Component:subject hasServiceOwner user:maria.keller',
      'user:maria.keller serviceOwnerOf Component:subject',
    ]);
    expect(processed).toEqual(subject);
  });

  it('relates a department, its ambassadors and its services', async () => {
    const { processed, relations } = await process(
      entity('Group', {
        'service-culture/ambassadors': 'user:default/jonas, user:default/aylin',
        'service-culture/services': 'system:default/network',
      }),
    );
    expect(relations).toEqual([
      'Group:subject hasAmbassador user:jonas',
      'user:jonas ambassadorOf Group:subject',
      'Group:subject hasAmbassador user:aylin',
      'user:aylin ambassadorOf Group:subject',
      'Group:subject usesService system:network',
      'system:network serviceUsedBy Group:subject',
    ]);
    expect(errors(processed)).toEqual([]);
  });

  it('shows each mistake on the entity and keeps what is right', async () => {
    const subject: AlphaEntity = {
      ...entity(
        'Component',
        {
          'service-culture/resolution': '90% in 8h',
          'service-culture/servce-owner': 'user:default/maria',
          'service-culture/service-owner': 'user:default/maria',
        },
        { offering: { channels: [{ type: 'fax', value: '1' }] } },
      ),
      status: { items: [{ type: 'x', level: 'info', message: 'from before' }] },
    };
    const { processed, relations } = await process(subject);
    expect(relations).toHaveLength(2);
    expect(processed.metadata).toEqual(subject.metadata);
    expect(errors(processed)).toEqual([
      { type: 'x', level: 'info', message: 'from before' },
      ...[
        'service-culture/servce-owner: "user:default/maria" has no effect, because there is no annotation of this name; did you mean "service-culture/service-owner"?',
        'service-culture/resolution: "90% in 8h" is not a target; write it like "90% within 8h"',
        'spec.offering.channels[0].type: "fax" is not a way of getting help; write one of portal, email, phone, chat, in-person',
      ].map(message => ({
        type: 'backstage.io/catalog-processing',
        level: 'error',
        message,
        error: { name: 'InputError', message },
      })),
    ]);
  });

  it('keeps the last valid people while there is a mistake in them', async () => {
    const cache = memory();
    await process(
      entity('Group', { 'service-culture/ambassadors': 'user:default/jonas' }),
      cache,
    );
    const now = await process(
      entity('Group', { 'service-culture/ambassadors': 'Jonas Weber' }),
      cache,
    );
    expect(now.relations).toContain('Group:subject hasAmbassador user:jonas');
    expect(errors(now.processed)).toHaveLength(1);
    const removed = await process(
      entity('Group', { 'service-culture/services': 'email' }),
      cache,
    );
    expect(removed.relations.join()).not.toContain('hasAmbassador');
  });

  it('takes a number or nothing for a mistake in one annotation', async () => {
    const { processed } = await process(
      entity('Component', {
        'service-culture/availability': 99.9 as unknown as string,
        'service-culture/holidays': null as unknown as string,
        'service-culture/respect': '95%',
      }),
    );
    expect(processed.metadata.annotations).toEqual({
      'service-culture/availability': '99.9',
      'service-culture/holidays': '',
      'service-culture/respect': '95%',
    });
    expect(errors(processed)).toMatchObject([
      {
        message:
          'service-culture/holidays: "" is empty; give it a value or remove the line',
      },
      {
        message:
          'service-culture/availability: "99.9" is not a target; write it like "99.9%"',
      },
    ]);
  });

  it('says so on kinds that have no promises', async () => {
    const { processed, relations } = await process(
      entity('User', { 'service-culture/ambassadors': 'user:default/jonas' }),
    );
    expect(relations).toEqual([]);
    expect(errors(processed)).toMatchObject([
      {
        message:
          'service-culture/ambassadors: "user:default/jonas" has no effect on a User; it belongs on a department (kind Group)',
      },
    ]);
  });

  it('leaves everything else in the catalog alone', async () => {
    for (const subject of [
      entity('Component', { 'example.com/x': 'y' }, { offering: 'else' }),
      entity('Domain', {}),
    ]) {
      const { processed, relations } = await process(subject);
      expect(processed).toBe(subject);
      expect(relations).toEqual([]);
    }
  });
});
