import type {
  AuthService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { AnnotationContext } from '@service-culture/plugin-service-culture-common';
import type { TicketSource } from '@service-culture/plugin-service-culture-node';
import type { Knex } from 'knex';
import { AmbassadorsService, AuthorizedAmbassadors } from './ambassadors';
import type { Notifier } from './notifications';
import {
  CatalogProjector,
  CatalogReader,
  DatabaseProjectionStore,
} from './projection';
import type { Settings } from './readSettings';
import {
  AgreementKeeper,
  AuthorizedServiceLevels,
  AuthorizedSources,
  DatabaseAgreementStore,
  DatabaseFiguresStore,
  DatabaseSourceStore,
  DatabaseTicketStore,
  DeadlineSweep,
  DecisionOutbox,
  DecisionPublisher,
  KeyReassignment,
  ServiceLevelsService,
  SourceRunner,
  SourcesService,
  TicketReader,
  TicketWriter,
  TimelineReader,
} from './service-levels';
import { CatalogVisibility } from './visibility';

/** What the rooms need from outside. */
export interface HouseOptions {
  knex: Knex;
  catalog: CatalogService;
  auth: AuthService;
  permissions: PermissionsService;
  events: EventsService;
  logger: LoggerService;
  settings: Pick<Settings, 'atRiskShare' | 'fallbackContact'>;
  context: AnnotationContext;
  notifier: Notifier;
  /** Epoch ms. */
  now: () => number;
  /** Called after the figures of these services changed. */
  onMoved: (services: string[]) => Promise<void>;
}

/** Puts the rooms together: who is given what. */
export function createHouse(options: HouseOptions) {
  const { knex, catalog, auth, permissions, logger, settings, now, onMoved } =
    options;
  const projection = new DatabaseProjectionStore(knex);
  const agreements = new DatabaseAgreementStore(knex);
  const tickets = new DatabaseTicketStore(knex);
  const figures = new DatabaseFiguresStore(knex);
  const sources = new DatabaseSourceStore(knex);
  const outbox = new DecisionOutbox(knex);
  const { atRiskShare } = settings;
  const writer = new TicketWriter({
    store: tickets,
    agreements,
    outbox,
    now,
    atRiskShare,
  });
  const keeper = new AgreementKeeper({ store: agreements, now });
  const reassignment = new KeyReassignment({ store: tickets, writer });
  const projector = new CatalogProjector({
    reader: new CatalogReader({ catalog, auth, context: options.context }),
    store: projection,
    logger,
    now,
    beforeChange: services => keeper.update(services),
    onChange: services => onMoved(services.map(({ ref }) => ref)),
  });
  const visibility = new CatalogVisibility({ catalog, auth, now });
  const serviceLevels = new ServiceLevelsService({
    projection,
    agreements,
    figures,
    sources,
    tickets: new TicketReader({ store: tickets, agreements, atRiskShare }),
    timelines: new TimelineReader({
      store: tickets,
      agreements,
      projection,
      atRiskShare,
    }),
    now,
  });
  const ambassadors = new AmbassadorsService({
    projection,
    services: visible => serviceLevels.directory(visible),
    fallbackContact: settings.fallbackContact,
  });
  return {
    projector,
    /** The scheduled job that reads the catalog and gives tickets to services that appeared. */
    async readCatalog(): Promise<void> {
      await projector.refresh();
      const moved = await reassignment.run();
      if (moved.length > 0) {
        await onMoved(moved);
      }
    },
    writer,
    sources,
    sweep: new DeadlineSweep({ store: tickets, writer, now, onMoved }),
    publisher: new DecisionPublisher({ outbox, events: options.events, now }),
    runnerOf: (source: TicketSource) =>
      new SourceRunner({
        source,
        store: sources,
        writer,
        logger,
        now,
        isReady: () => projector.isReady(),
        onMoved,
      }),
    authorized: {
      serviceLevels: new AuthorizedServiceLevels({
        service: serviceLevels,
        permissions,
        visibility,
        projection,
        auth,
      }),
      sources: new AuthorizedSources({
        service: new SourcesService({ sources, now }),
        permissions,
      }),
      ambassadors: new AuthorizedAmbassadors({
        service: ambassadors,
        permissions,
        visibility,
        auth,
      }),
    },
  };
}

/** Everything the backend does, put together. */
export type House = ReturnType<typeof createHouse>;
