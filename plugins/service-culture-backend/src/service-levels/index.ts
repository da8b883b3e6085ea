export {
  AgreementKeeper,
  DatabaseAgreementStore,
  type AgreementStore,
} from './agreements';
export { AuthorizedServiceLevels } from './AuthorizedServiceLevels';
export {
  DatabaseFiguresStore,
  DatabaseTicketStore,
  DeadlineSweep,
  KeyReassignment,
  TicketReader,
  TicketWriter,
} from './performance';
export { createServiceLevelsRouter } from './router';
export { ServiceLevelsService } from './ServiceLevelsService';
export { DatabaseSourceStore, SourceRunner } from './sources';
