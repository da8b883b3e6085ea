import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  groupEntity,
  serviceEntity,
  userEntity,
} from '../__testUtils__/entities';
import { CatalogReader } from './CatalogReader';
import type { Snapshot } from './ProjectionStore';

function readerOf(entities: Entity[]) {
  return new CatalogReader({
    catalog: catalogServiceMock({ entities }),
    auth: mockServices.auth(),
    context: { defaultTimeZone: 'Europe/Berlin', isHolidayRegion: () => true },
  });
}

const read = (...entities: Entity[]) => readerOf(entities).read(new Map());

/** Something in the catalog that is no service by its type. */
function component(name: string, type: string, annotations = {}): Entity {
  const entity = serviceEntity(name, annotations);
  return { ...entity, spec: { ...entity.spec, type } };
}

describe('CatalogReader', () => {
  it('finds services by their type and by what they promise, and nothing else', async () => {
    const { services } = await read(
      serviceEntity('typed'),
      component('Capital', 'IT-Service'),
      component('promising', 'website', { resolution: '90% within 8h' }),
      component('by-mistake', 'website', { resolution: 'soon' }),
      component('by-priority', 'library', {
        'first-response.critical': '90% within 15m around the clock',
      }),
      component('plain', 'website'),
      component('with-synonyms', 'website', { synonyms: 'a, b' }),
      groupEntity('finance', { resolution: '90% within 8h' }),
    );
    expect(services.map(({ ref }) => ref)).toEqual([
      'component:default/by-mistake',
      'component:default/by-priority',
      'component:default/capital',
      'component:default/promising',
      'component:default/typed',
    ]);
  });

  it('reads what the owner wrote', async () => {
    const { services } = await read(
      serviceEntity(
        'email',
        {
          'service-hours': 'Mon-Fri 08:00-18:00 Europe/Berlin',
          resolution: '90% within 8h',
          'service-owner': 'user:default/olga',
          tickets: 'helpdesk/Mail',
          synonyms: 'outlook, mailbox',
        },
        { title: 'Email and calendar', owner: 'it', description: 'Mail.' },
      ),
      userEntity('olga'),
    );
    expect(services).toMatchObject([
      {
        title: 'Email and calendar',
        description: 'Mail.',
        owner: 'group:default/it',
        problems: [],
        promise: {
          serviceOwner: 'user:default/olga',
          tickets: [{ source: 'helpdesk', key: 'Mail' }],
          synonyms: ['outlook', 'mailbox'],
          targets: [
            { metric: 'resolution', thousandths: 90_000, minutes: 480 },
          ],
        },
      },
    ]);
  });

  it('keeps the last valid value in force while the YAML has a wrong one', async () => {
    const before = await read(
      serviceEntity('email', { resolution: '90% within 8h' }),
    );
    const lastValid = new Map(
      before.services.map(({ ref, values }) => [ref, values] as const),
    );
    const wrong = serviceEntity('email', { resolution: '95% in 8h' });
    const after = await readerOf([wrong]).read(lastValid);
    expect(after.services[0].promise.targets).toMatchObject([
      { asWritten: '90% within 8h' },
    ]);
    expect(after.services[0].problems).toMatchObject([
      { annotation: 'service-culture/resolution', value: '95% in 8h' },
    ]);
    // And once more: the value in force is handed on.
    const again = await readerOf([wrong]).read(
      new Map(after.services.map(({ ref, values }) => [ref, values] as const)),
    );
    expect(again).toEqual(after);
  });

  it('keeps the ambassadors of a department while its YAML has a wrong value', async () => {
    const valuesOf = ({ departments }: Snapshot) =>
      new Map(departments.map(({ ref, values }) => [ref, values] as const));
    const before = await read(
      groupEntity('finance', { ambassadors: 'user:default/olga' }),
    );
    const wrong = groupEntity('finance', { ambassadors: 'olga weber' });
    const after = await readerOf([wrong]).read(valuesOf(before));
    expect(after.departments[0].ambassadors).toEqual(['user:default/olga']);
    const again = await readerOf([wrong]).read(valuesOf(after));
    expect(again).toEqual(after);
  });

  it('tells the owner which people and groups the catalog does not have', async () => {
    const { services } = await read(
      serviceEntity('email', {
        resolution: '90% within 8h',
        'service-owner': 'user:default/gone',
        escalation: 'user:default/olga, group:default/nobody',
        'agreed-with':
          'group:default/finance 2026-03-01, group:default/sales 2026-03-01',
      }),
      userEntity('olga'),
      groupEntity('finance'),
    );
    expect(services[0].problems.map(({ message }) => message)).toEqual([
      'service-culture/service-owner: "user:default/gone" is not in the catalog; name one that is, or register it',
      'service-culture/escalation: "group:default/nobody" is not in the catalog; name one that is, or register it',
      'service-culture/agreed-with: "group:default/sales" is not in the catalog; name one that is, or register it',
    ]);
    // In force all the same: they may only be late.
    expect(services[0].promise.serviceOwner).toBe('user:default/gone');
  });

  it('tells the second of two services that claim the same tickets', async () => {
    const { services } = await read(
      serviceEntity('b', { tickets: 'helpdesk/Mail, helpdesk/Own' }),
      serviceEntity('a', { tickets: 'helpdesk/Mail' }),
    );
    expect(services.map(({ problems }) => problems)).toEqual([
      [],
      [
        {
          annotation: 'service-culture/tickets',
          value: 'helpdesk/Mail, helpdesk/Own',
          message:
            'service-culture/tickets: "helpdesk/Mail" is already that of "component:default/a", which has its tickets; name another key, or take it away there',
        },
      ],
    ]);
  });

  it('reads departments by type and by annotation, with ambassadors, services and members', async () => {
    const { departments, groups, people } = await read(
      groupEntity('finance', {
        ambassadors: 'user:default/amir, user:default/ana',
        services: 'component:default/email',
      }),
      groupEntity('lab', { services: 'component:default/email' }, 'team'),
      groupEntity('it', {}, 'team'),
      userEntity('amir', ['it']),
    );
    expect(departments.map(({ ref }) => ref)).toEqual([
      'group:default/finance',
      'group:default/lab',
    ]);
    expect(departments[0]).toMatchObject({
      title: 'Finance',
      ambassadors: ['user:default/amir', 'user:default/ana'],
      services: ['component:default/email'],
    });
    expect(groups).toHaveLength(3);
    expect(people).toMatchObject([
      {
        ref: 'user:default/amir',
        name: 'Amir',
        email: 'amir@example.com',
        groups: ['group:default/it'],
      },
    ]);
  });

  it('is not stopped by one entity with an owner that is no ref', async () => {
    const { services } = await read(
      serviceEntity('email', {}, { owner: 'group:' }),
      serviceEntity('laptop'),
    );
    expect(services.map(({ owner }) => owner)).toEqual([
      null,
      'group:default/it',
    ]);
  });

  it('reads more than one page', async () => {
    const { people } = await read(
      ...Array.from({ length: 1201 }, (_, index) => userEntity(`p${index}`)),
    );
    expect(people).toHaveLength(1201);
  });
});
