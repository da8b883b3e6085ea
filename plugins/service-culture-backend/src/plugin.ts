import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  complaintPermissions,
  serviceCulturePermissions,
} from '@service-culture/plugin-service-culture-common';
import {
  readAnnotationContext,
  serviceCultureSourcesExtensionPoint,
} from '@service-culture/plugin-service-culture-node';
import { applyMigrations } from './database';
import {
  ANSWER_PATH,
  complaintResourceRef,
  complaintRules,
} from './complaints';
import { createHouse } from './house';
import { PortalNotifier } from './notifications';
import { readSettings } from './readSettings';
import { createRouter } from './router';
import { scheduleJobs } from './scheduleJobs';
import type { InstalledSource } from './service-levels';
import { SignalBoard } from './SignalBoard';

/**
 * The store and REST API of Service Culture.
 *
 * @public
 */
export const serviceCulturePlugin = createBackendPlugin({
  pluginId: 'service-culture',
  register(env) {
    const installed = new Map<string, InstalledSource>();
    const install = (added: InstalledSource) => {
      const { id } = added.source;
      if (installed.has(id)) {
        throw new Error(
          `Two sources call themselves "${id}"; each source name has one writer, so give one of them another id`,
        );
      }
      installed.set(id, added);
    };
    env.registerExtensionPoint(serviceCultureSourcesExtensionPoint, {
      addTicketSource: source => install({ kind: 'tickets', source }),
      addMeasurementSource: source => install({ kind: 'measurements', source }),
    });
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
      },
      async init(deps) {
        const { auth, catalog, logger, permissions, lifecycle } = deps;
        const context = readAnnotationContext(deps.config);
        const settings = readSettings(deps.config, context.defaultTimeZone);
        const knex = await applyMigrations(deps.database);
        const board = new SignalBoard({ signals: deps.signals, logger });
        lifecycle.addShutdownHook(() => board.close());
        const { discovery, httpRouter } = deps;
        const house = createHouse({
          knex,
          catalog,
          auditor: deps.auditor,
          auth,
          permissions,
          events: deps.events,
          logger,
          settings,
          context,
          notifier: new PortalNotifier({
            notifications: deps.notifications,
            logger,
          }),
          answerPage: async () =>
            (await discovery.getExternalBaseUrl('service-culture')) +
            ANSWER_PATH,
          now: Date.now,
          onMoved: async () => board.changed(),
        });
        const sources = [...installed.values()];
        lifecycle.addShutdownHook(() => house.complaints.settled());
        await house.openSources(
          sources.map(({ source }) => source),
          settings.pushedSources,
        );
        deps.permissionsRegistry.addPermissions(serviceCulturePermissions);
        deps.permissionsRegistry.addResourceType({
          resourceRef: complaintResourceRef,
          permissions: complaintPermissions,
          rules: complaintRules,
          getResources: house.complaints.resources,
        });
        httpRouter.use(
          createRouter({
            httpAuth: deps.httpAuth,
            answerLinks: house.complaints.answerLinks,
            ...house.authorized,
          }),
        );
        httpRouter.addAuthPolicy({
          path: ANSWER_PATH,
          allow: 'unauthenticated',
        });
        await scheduleJobs({
          scheduler: deps.scheduler,
          sources,
          house,
        });
      },
    });
  },
});
