export {
  AccountKeeper,
  AccountsService,
  AuthorizedAccounts,
  DatabaseAccountStore,
  MonthlyFigures,
} from './accounts';
export {
  agreementAt,
  type Agreement,
  AgreementKeeper,
  DatabaseAgreementStore,
  type AgreementStore,
} from './agreements';
export { AuthorizedServiceLevels } from './AuthorizedServiceLevels';
export { ComparisonsService } from './ComparisonsService';
export {
  DatabaseFiguresStore,
  DatabaseMeasurementStore,
  DatabaseSpreadStore,
  DatabaseTicketStore,
  DeadlineSweep,
  DecisionOutbox,
  DecisionPublisher,
  KeyReassignment,
  MeasurementWriter,
  TicketReader,
  TicketWriter,
  TimelineReader,
} from './performance';
export {
  AuthorizedIntake,
  EventsIntake,
  IntakeService,
  readPushedSources,
  type PushedSource,
} from './intake';
export { AuthorizedTrial, TrialService } from './trial';
export { serviceLevelsOperations } from './operations';
export { createServiceLevelsRouter } from './router';
export { ServiceLevelsService } from './ServiceLevelsService';
export {
  AuthorizedSources,
  DatabaseSourceStore,
  Delivery,
  SourceRunner,
  type InstalledSource,
  SourcesService,
} from './sources';
