import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import catalogModuleServiceCulture from '.';

jest.setTimeout(60_000);

const files = createMockDirectory();

function service(name: string, annotations: string[], spec: string[] = []) {
  return [
    'apiVersion: backstage.io/v1alpha1',
    'kind: Component',
    'metadata:',
    `  name: ${name}`,
    '  annotations:',
    ...annotations.map(line => `    service-culture/${line}`),
    'spec:',
    '  type: it-service',
    '  lifecycle: production',
    '  owner: group:default/messaging',
    ...spec.map(line => `  ${line}`),
  ].join('\n');
}

const PEOPLE = `
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: maria.keller }
spec: { memberOf: [messaging] }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: messaging }
spec: { type: team, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata:
  name: finance
  annotations:
    service-culture/ambassadors: user:default/maria.keller
    service-culture/services: component:default/email, component:default/broken
spec: { type: department, children: [] }
`;

const EMAIL = service(
  'email',
  [
    'service-hours: Mon-Fri 08:00-18:00 Europe/Berlin',
    'holidays: DE-BE',
    'resolution: 90% within 2d',
    'first-response.critical: 100% within 15m around the clock',
    'service-owner: user:default/maria.keller',
  ],
  ['offering:', '  outcome: A mailbox that works.'],
);

const BROKEN = service(
  'broken',
  [
    'service-hours: Mon-Fri 08:00-18:00 Europe/Berlin',
    'holidays: DE-XX',
    'resolution: 90% in 8h',
    'satisfaction: 90',
    'closed:',
    'service-owner: user:default/maria.keller',
  ],
  ['offering: Mail'],
);

function write(...documents: string[]) {
  files.setContent({ 'catalog-info.yaml': documents.join('\n---\n') });
}

async function startCatalog() {
  const { server } = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleServiceCulture,
      mockServices.rootConfig.factory({
        data: {
          backend: {
            database: { client: 'better-sqlite3', connection: ':memory:' },
          },
          catalog: {
            processingInterval: { seconds: 1 },
            rules: [{ allow: ['Component', 'Group', 'User', 'Location'] }],
            locations: [
              { type: 'file', target: files.resolve('catalog-info.yaml') },
            ],
          },
        },
      }),
    ],
  });
  const read = async (kind: string, name: string) => {
    const response = await fetch(
      `http://localhost:${server.port()}/api/catalog/entities/by-name/${kind}/default/${name}`,
    );
    return response.ok ? ((await response.json()) as AlphaEntity) : undefined;
  };
  /** The entity as soon as it is as expected; the test's time limit ends a wait in vain. */
  const readWhen = async (
    kind: string,
    name: string,
    isReady: (entity: AlphaEntity) => boolean,
  ) => {
    for (;;) {
      const entity = await read(kind, name);
      if (entity && isReady(entity)) {
        return entity;
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  };
  return { readWhen };
}

function relations(entity: AlphaEntity): string[] {
  return (entity.relations ?? []).map(
    ({ type, targetRef }) => `${type} ${targetRef}`,
  );
}

function messages(entity: AlphaEntity): string[] {
  return (entity.status?.items ?? []).map(item => item.message);
}

describe('catalogModuleServiceCulture', () => {
  it('keeps wrong entities in the catalog with their errors until they are mended', async () => {
    write(PEOPLE, EMAIL, BROKEN);
    const { readWhen } = await startCatalog();

    const broken = await readWhen(
      'component',
      'broken',
      entity => relations(entity).length > 1,
    );
    expect(messages(broken)).toEqual([
      'service-culture/holidays: "DE-XX" is not a holiday region: "DE" has no region "XX"; write "DE" or one of its regions',
      'service-culture/closed: "" is empty; give it a value or remove the line',
      'service-culture/resolution: "90% in 8h" is not a target; write it like "90% within 8h"',
      'service-culture/satisfaction: "90" is not a target; write it like "90%"',
      'spec.offering: "Mail" is not an offering; write fields like outcome, includes and channels',
    ]);
    expect(broken.status?.items?.[0]).toMatchObject({
      type: 'backstage.io/catalog-processing',
      level: 'error',
    });
    expect(relations(broken)).toEqual(
      expect.arrayContaining([
        'hasServiceOwner user:default/maria.keller',
        'serviceUsedBy group:default/finance',
      ]),
    );

    const email = await readWhen('component', 'email', entity =>
      relations(entity).includes('serviceUsedBy group:default/finance'),
    );
    expect(messages(email)).toEqual([]);
    expect(relations(email)).toContain(
      'hasServiceOwner user:default/maria.keller',
    );
    expect(relations(email)).toContain('ownedBy group:default/messaging');

    const maria = await readWhen(
      'user',
      'maria.keller',
      entity => relations(entity).length === 4,
    );
    expect(relations(maria)).toEqual(
      expect.arrayContaining([
        'ambassadorOf group:default/finance',
        'memberOf group:default/messaging',
        'serviceOwnerOf component:default/broken',
        'serviceOwnerOf component:default/email',
      ]),
    );

    const finance = await readWhen('group', 'finance', () => true);
    expect(relations(finance)).toEqual(
      expect.arrayContaining([
        'hasAmbassador user:default/maria.keller',
        'usesService component:default/broken',
        'usesService component:default/email',
      ]),
    );

    write(
      PEOPLE,
      EMAIL.replace('90% within 2d', '190% within 2d').replace(
        'user:default/maria.keller',
        'Maria Keller',
      ),
      service('broken', ['resolution: 90% within 8h']),
    );
    const mended = await readWhen(
      'component',
      'broken',
      entity => messages(entity).length === 0,
    );
    expect(mended.metadata.annotations).toMatchObject({
      'service-culture/resolution': '90% within 8h',
    });
    const edited = await readWhen(
      'component',
      'email',
      entity => messages(entity).length > 0,
    );
    expect(messages(edited)).toEqual([
      'service-culture/resolution: "190%" is more than all; write a percentage up to "100%"',
      'service-culture/service-owner: "Maria Keller" is not an entity reference; write it like "user:default/maria.keller"',
    ]);
    expect(relations(edited)).toContain(
      'hasServiceOwner user:default/maria.keller',
    );
  });
});
