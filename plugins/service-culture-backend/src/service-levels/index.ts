export {
  AgreementKeeper,
  DatabaseAgreementStore,
  type AgreementStore,
} from './agreements';
export { AuthorizedServiceLevels } from './AuthorizedServiceLevels';
export { ComparisonsService } from './ComparisonsService';
export {
  DatabaseFiguresStore,
  DatabaseSpreadStore,
  DatabaseTicketStore,
  DeadlineSweep,
  DecisionOutbox,
  DecisionPublisher,
  KeyReassignment,
  TicketReader,
  TicketWriter,
} from './performance';
export {
  AuthorizedIntake,
  EventsIntake,
  IntakeService,
  readPushedSources,
  type PushedSource,
} from './intake';
export { serviceLevelsOperations } from './operations';
export { createServiceLevelsRouter } from './router';
export { ServiceLevelsService } from './ServiceLevelsService';
export {
  AuthorizedSources,
  DatabaseSourceStore,
  Delivery,
  SourceRunner,
  SourcesService,
} from './sources';
