import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  SERVICE_CULTURE_TOPIC,
  serviceCultureSourcesExtensionPoint,
  type TargetEvent,
} from '@service-culture/plugin-service-culture-node';
import type { Knex } from 'knex';
import { describeEachDatabase } from './__testUtils__/databases';
import plugin from './index';

const SECOND = 1_000;

const phone = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'phone',
    annotations: {
      'service-culture/service-hours': 'around the clock Europe/Berlin',
      'service-culture/first-response': '95% within 1m',
      'service-culture/tickets': 'helpdesk/Phone',
    },
  },
  spec: { type: 'it-service', lifecycle: 'production', owner: 'group:it' },
};

/** A replica of the backend with Backstage's own scheduler, whose helpdesk hands over what fell to it just now. */
function startReplica(
  knex: Knex,
  tickets: () => object[],
  publish: (event: TargetEvent) => void,
) {
  return startTestBackend({
    features: [
      plugin,
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
                async *read({ cursor }) {
                  if (!cursor) {
                    yield { tickets: tickets() as any, cursor: { done: true } };
                  }
                },
              });
            },
          });
        },
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalogServiceMock({ entities: [phone] }),
      }),
      schedulerServiceFactory,
      mockServices.database.factory({ knex }),
      mockServices.events.mock({
        // Signals go over the bus too.
        publish: async ({ topic, eventPayload }: any) => {
          if (topic === SERVICE_CULTURE_TOPIC) publish(eventPayload);
        },
      }).factory,
    ],
  });
}

describeEachDatabase('A deadline', createDatabase => {
  const replicas: { stop(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const replica of replicas.splice(0)) await replica.stop();
  });

  it('is decided and told within five seconds, once, by replicas that run at the same time', async () => {
    const knex = await createDatabase();
    let dueAt = NaN;
    const tickets = () => {
      dueAt = Date.now() + 1.5 * SECOND;
      const openedAt = new Date(dueAt - 60 * SECOND).toISOString();
      return Array.from({ length: 20 }, (_, n) => ({
        externalId: `T-${n}`,
        service: 'Phone',
        state: 'open',
        openedAt,
        updatedAt: openedAt,
      }));
    };
    const told: TargetEvent[] = [];
    let allMissed = (_: number) => {};
    const missed = new Promise<number>(resolve => {
      allMissed = resolve;
    });
    const publish = (event: TargetEvent) => {
      told.push(event);
      const misses = told.filter(({ type }) => type === 'target.missed');
      if (misses.length === 20) allMissed(Date.now());
    };
    // One after the other: two that make the scheduler's tables at the same instant disturb each other.
    replicas.push(await startReplica(knex, tickets, publish));
    replicas.push(await startReplica(knex, tickets, publish));
    const toldAt = await missed;
    expect(toldAt - dueAt).toBeGreaterThan(0);
    expect(toldAt - dueAt).toBeLessThan(5 * SECOND);
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
    const at = new Date(dueAt).toISOString();
    const misses = told.filter(({ type }) => type === 'target.missed');
    expect(misses.map(each => [each.dueAt, each.at])).toEqual(
      misses.map(() => [at, at]),
    );
    expect(
      await knex('service_levels_totals')
        .where({ figure: 'first-response.breached' })
        .pluck('count')
        .then(counts => counts.map(Number)),
    ).toEqual([20]);
  });
});
