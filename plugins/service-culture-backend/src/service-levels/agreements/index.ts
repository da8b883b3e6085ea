export {
  agreementAt,
  type AgreedTarget,
  type Agreement,
  type Level,
} from './Agreement';
export { AgreementHistory, type HistoryQuery } from './AgreementHistory';
export { AgreementKeeper, toAgreement } from './AgreementKeeper';
export type { AgreementStore, StoredAgreement } from './AgreementStore';
export { bumpRevision } from './bumpRevision';
export { DatabaseAgreementStore } from './DatabaseAgreementStore';
