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
export { serviceLevelsOperations } from './operations';
export { createServiceLevelsRouter } from './router';
export { ServiceLevelsService } from './ServiceLevelsService';
export {
  AuthorizedSources,
  DatabaseSourceStore,
  SourceRunner,
  SourcesService,
} from './sources';
