import type { TicketInput } from '@service-culture/plugin-service-culture-common';
import type { Entity } from '@backstage/catalog-model';

/** A service as its owner writes it; annotations without their prefix. */
export function serviceEntity(
  name: string,
  annotations: Record<string, string> = {},
  more: { title?: string; description?: string; owner?: string } = {},
): Entity {
  const { title, description, owner = 'group:default/it' } = more;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      ...(title && { title }),
      ...(description && { description }),
      annotations: Object.fromEntries(
        Object.entries(annotations).map(([key, value]) => [
          `service-culture/${key}`,
          value,
        ]),
      ),
    },
    spec: { type: 'it-service', lifecycle: 'production', owner },
  };
}

/** A department, or with `type: team` a mere group. */
export function groupEntity(
  name: string,
  annotations: Record<string, string> = {},
  type = 'department',
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name,
      namespace: 'default',
      annotations: Object.fromEntries(
        Object.entries(annotations).map(([key, value]) => [
          `service-culture/${key}`,
          value,
        ]),
      ),
    },
    spec: { type, children: [], profile: { displayName: titleCase(name) } },
  };
}

/** A person, with the groups they belong to. */
export function userEntity(name: string, groups: string[] = []): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default', annotations: {} },
    spec: {
      profile: {
        displayName: titleCase(name),
        email: `${name}@example.com`,
      },
      memberOf: groups,
    },
    relations: groups.map(group => ({
      type: 'memberOf',
      targetRef: `group:default/${group}`,
    })),
  };
}

function titleCase(name: string): string {
  return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}

/** A company with two services that have tickets and one that is new; theo and amir work in IT. */
export const ENTITIES = [
  serviceEntity(
    'email',
    {
      'service-hours': 'around the clock Europe/Berlin',
      'first-response': '95% within 1h',
      resolution: '90% within 8h',
      'resolution.critical': '95% within 4h',
      respect: '90%',
      'service-owner': 'user:default/olga',
      tickets: 'helpdesk/Mail',
      synonyms: 'outlook, mailbox',
      'agreed-with': 'group:default/finance 2026-03-01',
    },
    { title: 'Email and calendar' },
  ),
  serviceEntity('secret', {
    resolution: '90% within 8h',
    tickets: 'helpdesk/Secret',
  }),
  serviceEntity('new'),
  groupEntity('finance', {
    ambassadors: 'user:default/amir',
    services: 'component:default/email, component:default/secret',
  }),
  groupEntity('sales', { services: 'component:default/email' }),
  groupEntity('board', { services: 'component:default/secret' }),
  groupEntity('it', {}, 'team'),
  userEntity('olga'),
  userEntity('theo', ['it']),
  userEntity('amir', ['it']),
  userEntity('fiona', ['finance']),
  userEntity('sam', ['sales']),
];

const HOUR = 3_600_000;

export const ago = (hours: number) =>
  new Date(Date.now() - hours * HOUR).toISOString();

/** A ticket of email from finance that was answered and solved in time. */
export const ticket = (
  externalId: string,
  more: Partial<TicketInput> = {},
): TicketInput => ({
  externalId,
  service: 'Mail',
  title: `Title of ${externalId}`,
  url: `https://helpdesk.example.com/${externalId}`,
  department: 'group:default/finance',
  requester: 'user:default/fiona',
  state: 'resolved',
  openedAt: ago(5),
  firstResponseAt: ago(4.5),
  resolvedAt: ago(3),
  updatedAt: ago(3),
  ...more,
});
