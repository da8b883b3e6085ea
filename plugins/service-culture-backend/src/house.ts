import type {
  AuditorService,
  AuthService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { AnnotationContext } from '@service-culture/plugin-service-culture-common';
import { InputError } from '@backstage/errors';
import type { Knex } from 'knex';
import { AmbassadorsService, AuthorizedAmbassadors } from './ambassadors';
import {
  NO_LETTERS,
  openComplaints,
  SmtpLetters,
  TaskQueue,
} from './complaints';
import type { Notifier } from './notifications';
import {
  CatalogProjector,
  CatalogReader,
  DatabaseProjectionStore,
  RememberedProjection,
} from './projection';
import type { Settings } from './readSettings';
import {
  AccountKeeper,
  AccountsService,
  AgreementKeeper,
  AuthorizedAccounts,
  AuthorizedTrial,
  AuthorizedIntake,
  AuthorizedServiceLevels,
  AuthorizedSources,
  DatabaseAccountStore,
  ComparisonsService,
  DatabaseAgreementStore,
  DatabaseFiguresStore,
  DatabaseMeasurementStore,
  DatabaseSourceStore,
  DatabaseSpreadStore,
  DatabaseTicketStore,
  DeadlineSweep,
  Delivery,
  EventsIntake,
  IntakeService,
  DecisionOutbox,
  DecisionPublisher,
  KeyReassignment,
  MeasurementWriter,
  MonthlyFigures,
  ServiceLevelsService,
  SourceRunner,
  type InstalledSource,
  SourcesService,
  TicketReader,
  TrialService,
  TicketWriter,
  TimelineReader,
  type PushedSource,
} from './service-levels';
import { CatalogVisibility } from './visibility';

/** What the rooms need from outside. */
export interface HouseOptions {
  knex: Knex;
  catalog: CatalogService;
  auditor: AuditorService;
  auth: AuthService;
  permissions: PermissionsService;
  events: EventsService;
  logger: LoggerService;
  settings: Pick<Settings, 'atRiskShare' | 'fallbackContact' | 'complaints'>;
  context: AnnotationContext;
  notifier: Notifier;
  /** Address of the page where people answer for a complaint without signing in. */
  answerPage: () => Promise<string>;
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
  const spreads = new DatabaseSpreadStore(knex);
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
  const delivery = new Delivery({ writer, logger, onMoved });
  const measurements = new MeasurementWriter({
    store: new DatabaseMeasurementStore(knex),
    agreements,
    now,
  });
  const measurementDelivery = new Delivery({
    writer: measurements,
    record: 'measurement of',
    logger,
    onMoved,
  });
  const intake = new IntakeService({ sources, delivery, now });
  const eventsIntake = new EventsIntake({
    events: options.events,
    service: intake,
    sources,
    logger,
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
  const monthly = new MonthlyFigures({ agreements, figures, sources });
  const accountStore = new DatabaseAccountStore(knex);
  const accounts = new AccountsService({
    projection,
    store: accountStore,
    monthly,
    now,
  });
  const serviceLevels = new ServiceLevelsService({
    projection,
    agreements,
    figures,
    spreads,
    sources,
    tickets: new TicketReader({ store: tickets, agreements, atRiskShare }),
    timelines: new TimelineReader({
      store: tickets,
      agreements,
      projection,
      atRiskShare,
    }),
    accounts,
    now,
  });
  const complaints = openComplaints({
    ...options,
    projection: new RememberedProjection(projection, now),
    agreements,
    visibility,
    tickets: (first, last, where) =>
      figures.countRequests({ first, last }, where),
    settings: settings.complaints,
    afterwards: new TaskQueue(),
    letters: settings.complaints.mail
      ? new SmtpLetters(settings.complaints.mail)
      : NO_LETTERS,
    atRiskShare,
    onChange: () => onMoved([]),
  });
  const ambassadors = new AmbassadorsService({
    projection,
    services: visible => serviceLevels.directory(visible),
    fallbackContact: settings.fallbackContact,
  });
  return {
    complaints,
    projector,
    /** The scheduled job that reads the catalog and gives tickets to services that appeared. */
    async readCatalog(): Promise<void> {
      await projector.refresh();
      const moved = [
        ...(await reassignment.run()),
        ...(await measurements.reassign(await projection.services())),
      ];
      if (moved.length > 0) {
        await onMoved(moved);
      }
    },
    writer,
    sources,
    sweep: new DeadlineSweep({ store: tickets, writer, now, onMoved }),
    accountKeeper: new AccountKeeper({
      store: accountStore,
      monthly,
      figures,
      projection,
      notifier: options.notifier,
      now,
      onMoved,
    }),
    publisher: new DecisionPublisher({ outbox, events: options.events, now }),
    runnerOf: (installed: InstalledSource) => {
      const running = {
        store: sources,
        logger,
        now,
        isReady: () => projector.isReady(),
      };
      return installed.kind === 'tickets'
        ? new SourceRunner({
            ...running,
            source: installed.source,
            recordsOf: batch => batch.tickets,
            delivery,
          })
        : new SourceRunner({
            ...running,
            source: installed.source,
            recordsOf: batch => batch.intervals,
            delivery: measurementDelivery,
          });
    },
    /** Makes known who writes which source, and listens to those that come as events. */
    async openSources(
      modules: readonly { id: string; lateAfter: number }[],
      pushed: readonly PushedSource[],
    ): Promise<void> {
      const twice = modules.find(({ id }) =>
        pushed.some(other => other.id === id),
      );
      if (twice) {
        throw new InputError(
          `serviceCulture.sources: "${twice.id}" is sent, and an installed module reads it too; each source name has one writer, so give one of them another id`,
        );
      }
      const configured: PushedSource[] = [
        ...pushed,
        ...modules.map(({ id, lateAfter }) => ({
          id,
          lateAfter,
          writer: { kind: 'module' as const, name: id },
        })),
      ];
      for (const { id, lateAfter, writer: who } of configured) {
        await sources.register(id, lateAfter, who);
      }
      await sources.release(configured.map(({ id }) => id));
      await eventsIntake.listen(pushed);
    },
    authorized: {
      complaints: complaints.authorized,
      complaintStatistics: complaints.authorizedStatistics,
      complaintExport: complaints.authorizedExport,
      complaintImport: complaints.authorizedImport,
      serviceLevels: new AuthorizedServiceLevels({
        service: serviceLevels,
        comparisons: new ComparisonsService({
          projection,
          agreements,
          figures,
          spreads,
          sources,
          now,
        }),
        permissions,
        visibility,
        projection,
        auth,
      }),
      trial: new AuthorizedTrial({
        service: new TrialService({
          projection,
          agreements,
          figures,
          tickets,
          context: options.context,
          atRiskShare,
          now,
        }),
        permissions,
        visibility,
      }),
      accounts: new AuthorizedAccounts({
        service: accounts,
        permissions,
        visibility,
        projection,
        auth,
        auditor: options.auditor,
      }),
      sources: new AuthorizedSources({
        service: new SourcesService({ sources, now }),
        permissions,
      }),
      intake: new AuthorizedIntake({ service: intake, permissions, auth }),
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
