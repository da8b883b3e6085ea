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
  type TicketSource,
} from '@service-culture/plugin-service-culture-node';
import { applyMigrations } from './database';
import { complaintResourceRef, complaintRules } from './complaints';
import { createHouse } from './house';
import { PortalNotifier } from './notifications';
import { readSettings } from './readSettings';
import { createRouter } from './router';
import { scheduleJobs } from './scheduleJobs';
import { SignalBoard } from './SignalBoard';

/**
 * The store and REST API of Service Culture.
 *
 * @public
 */
export const serviceCulturePlugin = createBackendPlugin({
  pluginId: 'service-culture',
  register(env) {
    const sources = new Map<string, TicketSource>();
    env.registerExtensionPoint(serviceCultureSourcesExtensionPoint, {
      addTicketSource(source) {
        if (sources.has(source.id)) {
          throw new Error(
            `Two sources call themselves "${source.id}"; each source name has one writer, so give one of them another id`,
          );
        }
        sources.set(source.id, source);
      },
    });
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
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
          now: Date.now,
          onMoved: async () => board.changed(),
        });
        await house.openSources([...sources.values()], settings.pushedSources);
        deps.permissionsRegistry.addPermissions(serviceCulturePermissions);
        deps.permissionsRegistry.addResourceType({
          resourceRef: complaintResourceRef,
          permissions: complaintPermissions,
          rules: complaintRules,
          getResources: house.complaints.resources,
        });
        deps.httpRouter.use(
          createRouter({ httpAuth: deps.httpAuth, ...house.authorized }),
        );
        await scheduleJobs({
          scheduler: deps.scheduler,
          sources: [...sources.values()],
          house,
        });
      },
    });
  },
});
