import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { DatabaseProjectionStore } from '../projection';
import type { ProjectedService, Snapshot } from '../projection';
import type { Notice } from '../notifications';
import {
  AccountKeeper,
  AccountsService,
  AgreementKeeper,
  DatabaseAccountStore,
  ComparisonsService,
  DatabaseAgreementStore,
  DatabaseFiguresStore,
  DatabaseSourceStore,
  DatabaseSpreadStore,
  DatabaseTicketStore,
  DeadlineSweep,
  Delivery,
  IntakeService,
  DecisionOutbox,
  KeyReassignment,
  MonthlyFigures,
  ServiceLevelsService,
  TicketReader,
  TicketWriter,
  TimelineReader,
} from '../service-levels';
import { snapshotOf } from './company';

const AT_RISK_SHARE = 0.75;

/** The room of service levels over a database, with a clock that the test sets. */
export function openServiceLevels(knex: Knex, now: number) {
  const clock = { now };
  const at = () => clock.now;
  const projection = new DatabaseProjectionStore(knex);
  const agreements = new DatabaseAgreementStore(knex);
  const store = new DatabaseTicketStore(knex);
  const figures = new DatabaseFiguresStore(knex);
  const spreads = new DatabaseSpreadStore(knex);
  const sources = new DatabaseSourceStore(knex);
  const outbox = new DecisionOutbox(knex);
  const writer = new TicketWriter({
    store,
    agreements,
    outbox,
    now: at,
    atRiskShare: AT_RISK_SHARE,
  });
  const keeper = new AgreementKeeper({ store: agreements, now: at });
  const reassignment = new KeyReassignment({ store, writer });
  const sweep = new DeadlineSweep({
    store,
    writer,
    now: at,
    onMoved: async () => {},
  });
  const monthly = new MonthlyFigures({ agreements, figures, sources });
  const accountStore = new DatabaseAccountStore(knex);
  const accounts = new AccountsService({
    projection,
    store: accountStore,
    monthly,
    now: at,
  });
  const notices: Notice[] = [];
  const portal = { takesNotices: true };
  const newAccountKeeper = () =>
    new AccountKeeper({
      store: accountStore,
      monthly,
      figures,
      projection,
      notifier: {
        notify: async notice => {
          notices.push(notice);
          return portal.takesNotices;
        },
      },
      now: at,
      onMoved: async () => {},
    });
  const delivery = new Delivery({
    writer,
    logger: mockServices.logger.mock(),
    onMoved: async () => {},
  });
  const intake = new IntakeService({ sources, delivery, now: at });
  const service = new ServiceLevelsService({
    projection,
    agreements,
    figures,
    spreads,
    sources,
    tickets: new TicketReader({
      store,
      agreements,
      atRiskShare: AT_RISK_SHARE,
    }),
    timelines: new TimelineReader({
      store,
      agreements,
      projection,
      atRiskShare: AT_RISK_SHARE,
    }),
    accounts,
    now: at,
  });
  return {
    clock,
    projection,
    agreements,
    store,
    figures,
    sources,
    outbox,
    writer,
    keeper,
    reassignment,
    sweep,
    intake,
    service,
    accounts,
    accountStore,
    /** The job of one replica. */
    newAccountKeeper,
    /** What people were told. */
    notices,
    portal,
    comparisons: new ComparisonsService({
      projection,
      agreements,
      figures,
      spreads,
      sources,
      now: at,
    }),
    /** The catalog now shows these services. */
    async promise(services: ProjectedService[], more: Partial<Snapshot> = {}) {
      await projection.save(snapshotOf(services, more), clock.now);
      await keeper.update(services);
      await reassignment.run();
    },
  };
}

/** The room of service levels, opened for a test. */
export type ServiceLevels = ReturnType<typeof openServiceLevels>;
