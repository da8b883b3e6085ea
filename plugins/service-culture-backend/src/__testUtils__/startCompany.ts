import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  type BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import type { TicketInput } from '@service-culture/plugin-service-culture-common';
import {
  serviceCultureSourcesExtensionPoint,
  type TicketBatch,
} from '@service-culture/plugin-service-culture-node';
import request from 'supertest';
import plugin from '../index';

/** What a made-up portal is started with. */
export interface CompanyOptions {
  entities: Entity[];
  tickets?: TicketInput[];
  /** The configuration. */
  config?: JsonObject;
  /** Backend features beside the plugin and the test's own services. */
  features?: NonNullable<Parameters<typeof startTestBackend>[0]['features']>;
  /** What the source does instead of handing over `tickets`. */
  read?: () => AsyncIterable<TicketBatch>;
  /** Whether the policy allows a permission to someone; all, unless told. */
  allows?: (permission: string, caller: string) => boolean;
  /** Entity refs that the catalog does not show to someone. */
  hides?: (caller: string) => string[];
}

/** Who asks: a person's name, `service`, `service:` and its subject, or `nobody`. */
export type Caller = string;

/**
 * Starts a backend with the plugin, a catalog, a policy and a source of tickets called `helpdesk`, after the catalog
 * and the source were read once.
 */
export async function startCompany(options: CompanyOptions) {
  const { entities, tickets = [], allows = () => true, hides } = options;
  const everything = catalogServiceMock({ entities });
  const scheduler = mockServices.scheduler();
  const decide = async (
    requests: { permission: { name: string } }[],
    { credentials }: any,
  ): Promise<any[]> =>
    requests.map(({ permission }) => ({
      result: allows(permission.name, callerOf(credentials))
        ? AuthorizeResult.ALLOW
        : AuthorizeResult.DENY,
    }));
  const backend = await startTestBackend({
    features: [
      plugin,
      ...(options.features ?? []),
      mockServices.rootConfig.factory({ data: options.config ?? {} }),
      createBackendModule({
        pluginId: 'service-culture',
        moduleId: 'helpdesk',
        register(env) {
          env.registerInit({
            deps: { sources: serviceCultureSourcesExtensionPoint },
            async init({ sources }) {
              sources.addTicketSource({
                id: 'helpdesk',
                schedule: { frequency: { hours: 1 }, timeout: { hours: 1 } },
                lateAfter: 3_600_000,
                read:
                  options.read ??
                  async function* read() {
                    yield { tickets, cursor: { done: true } };
                  },
              });
            },
          });
        },
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () =>
          catalogServiceMock.mock({
            async *streamEntities(query, { credentials }: any) {
              const hidden = hides?.(callerOf(credentials)) ?? [];
              for await (const page of everything.streamEntities(query)) {
                yield page.filter(
                  entity => !hidden.includes(stringifyEntityRef(entity)),
                );
              }
            },
          }),
      }),
      mockServices.permissions.mock({
        authorize: decide,
        authorizeConditional: decide,
      }).factory,
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
    ],
  });
  await scheduler.triggerTask('read-catalog');
  await scheduler.triggerTask('read-source-helpdesk');
  return {
    stop: () => backend.stop(),
    scheduler,
    /** Asks for a path below the API. */
    get: (path: string, caller: Caller = 'anyone') =>
      request(backend.server)
        .get(`/api/service-culture${path}`)
        .set('Authorization', headerOf(caller)),
    /** Sends something to a path below the API: JSON, or text of another type. */
    send: (
      method: 'post' | 'put' | 'patch' | 'delete',
      path: string,
      body: string | object,
      caller: Caller = 'anyone',
      type = 'application/json',
      headers: Record<string, string> = {},
    ) =>
      request(backend.server)
        [method](`/api/service-culture${path}`)
        .set('Authorization', headerOf(caller))
        .set('Content-Type', type)
        .set(headers)
        .send(body),
    server: backend.server,
  };
}

function headerOf(caller: Caller): string {
  switch (caller) {
    case 'nobody':
      return mockCredentials.none.header();
    case 'service':
      return mockCredentials.service.header();
    default:
      if (caller.startsWith('service:')) {
        return mockCredentials.service.header({
          onBehalfOf: mockCredentials.service(caller.replace('service:', '')),
          targetPluginId: 'service-culture',
        });
      }
      return mockCredentials.user.header(`user:default/${caller}`);
  }
}

function callerOf({ principal }: BackstageCredentials<any>): Caller {
  return principal.type === 'user'
    ? principal.userEntityRef.replace('user:default/', '')
    : principal.subject;
}
