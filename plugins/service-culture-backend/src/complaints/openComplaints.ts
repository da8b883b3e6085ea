import type {
  AuthService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { Knex } from 'knex';
import type { Notifier } from '../notifications';
import type { ProjectionReader } from '../projection';
import type { AgreementStore } from '../service-levels';
import type { CatalogVisibility } from '../visibility';
import type { Afterwards } from './Afterwards';
import { AnswerLinks } from './answers/AnswerLinks';
import type { Letters } from './answers/Letters';
import { AuthorizedComplaints } from './AuthorizedComplaints';
import { AuthorizedExport } from './AuthorizedExport';
import { AuthorizedImport } from './AuthorizedImport';
import { AuthorizedStatistics } from './AuthorizedStatistics';
import { ComplaintAccess } from './ComplaintAccess';
import { ComplaintAnnouncer } from './ComplaintAnnouncer';
import { ComplaintIntake } from './ComplaintIntake';
import { ComplaintNotices } from './ComplaintNotices';
import { ComplaintRetention } from './ComplaintRetention';
import { ComplaintsService, type ComplaintListener } from './ComplaintsService';
import { ComplaintSweep } from './ComplaintSweep';
import { LogImport } from './exchange/LogImport';
import { OwnerKeeper } from './OwnerKeeper';
import type { ComplaintSettings } from './readComplaintSettings';
import { ComplaintReaders } from './readers/ComplaintReaders';
import { ComplaintTimes } from './rules/ComplaintTimes';
import { OwnerAssignment } from './rules/OwnerAssignment';
import {
  ComplaintStatisticsService,
  type TicketCounter,
} from './statistics/ComplaintStatisticsService';
import { DatabaseComplaintFigures } from './statistics/DatabaseComplaintFigures';
import { DatabaseComplaintRegister } from './store/DatabaseComplaintRegister';
import { DatabaseComplaintStore } from './store/DatabaseComplaintStore';
import { ComplaintViews } from './views/ComplaintViews';

/** What the register needs from outside. */
export interface ComplaintsOptions {
  knex: Knex;
  projection: ProjectionReader;
  agreements: AgreementStore;
  visibility: CatalogVisibility;
  auth: AuthService;
  permissions: PermissionsService;
  notifier: Notifier;
  /** Does what nobody waits for. */
  afterwards: Afterwards;
  events: EventsService;
  logger: LoggerService;
  /** Sends mail. */
  letters: Letters;
  /** Address of the page where people answer without signing in. */
  answerPage: () => Promise<string>;
  /** Counts tickets, for complaints per 100 of them. */
  tickets: TicketCounter;
  settings: ComplaintSettings;
  /** Share of the time from which a clock is at risk, 0 to 1. */
  atRiskShare: number;
  /** Epoch ms. */
  now: () => number;
  /** Called after every write. */
  onChange: () => Promise<void>;
}

/** Puts the room together: who is given what. */
export function openComplaints(options: ComplaintsOptions) {
  const { knex, projection, settings, now, permissions } = options;
  const store = new DatabaseComplaintStore(knex);
  const register = new DatabaseComplaintRegister(knex);
  const assignment = new OwnerAssignment({
    projection,
    handlers: settings.handlers,
  });
  const times = new ComplaintTimes({
    agreements: options.agreements,
    defaults: settings.defaults,
    atRiskShare: options.atRiskShare,
    now,
  });
  const { afterwards } = options;
  const notices = new ComplaintNotices(options);
  const announcer = new ComplaintAnnouncer(options);
  const listeners: ComplaintListener[] = [
    () => options.onChange(),
    (complaint, events) =>
      afterwards.run(() => announcer.announce(complaint, events)),
  ];
  const onChange: ComplaintListener = async (complaint, events) => {
    for (const listen of listeners) {
      await listen(complaint, events);
    }
  };
  const shared = { store, projection, assignment, notices, now, onChange };
  const intake = new ComplaintIntake({ ...shared, times });
  const service = new ComplaintsService(shared);
  const answerLinks = new AnswerLinks({
    store,
    service,
    letters: options.letters,
    logger: options.logger,
    page: options.answerPage,
    now,
  });
  listeners.push((complaint, events) =>
    afterwards.run(() => answerLinks.told(complaint, events)),
  );
  const views = new ComplaintViews({ store, register, projection, now });
  const readers = new ComplaintReaders(options);
  const access = new ComplaintAccess({ permissions, readers, projection });
  return {
    access,
    answerLinks,
    /** When everybody is told of what happened so far. */
    settled: () => afterwards.settled(),
    intake,
    service,
    store,
    register,
    sweep: new ComplaintSweep(shared),
    ownerKeeper: new OwnerKeeper(shared),
    retention: new ComplaintRetention({
      ...shared,
      keepTextsDays: settings.keepTextsDays,
    }),
    /** What Backstage's permissions ask for when a policy decides by conditions. */
    resources: (numbers: string[]) => access.resourcesOf(numbers, store),
    authorizedStatistics: new AuthorizedStatistics({
      service: new ComplaintStatisticsService({
        figures: new DatabaseComplaintFigures(knex),
        tickets: options.tickets,
        now,
      }),
      permissions,
      readers,
    }),
    authorizedImport: new AuthorizedImport({
      log: new LogImport({ ...shared, intake }),
      permissions,
      readers,
    }),
    authorizedExport: new AuthorizedExport({
      register,
      views,
      access,
      permissions,
    }),
    authorized: new AuthorizedComplaints({
      intake,
      service,
      store,
      register,
      views,
      access,
      permissions,
      now,
    }),
  };
}
