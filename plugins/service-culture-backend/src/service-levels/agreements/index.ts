export {
  agreementAt,
  type AgreedTarget,
  type Agreement,
  type Level,
} from './Agreement';
export { AgreementKeeper } from './AgreementKeeper';
export type { AgreementStore, StoredAgreement } from './AgreementStore';
export { DatabaseAgreementStore } from './DatabaseAgreementStore';
