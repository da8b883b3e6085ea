export { AT_ONCE, TaskQueue, type Afterwards } from './Afterwards';
export type { AnswerLinks } from './answers/AnswerLinks';
export { NO_LETTERS, type Letters } from './answers/Letters';
export { ANSWER_PATH, createAnswerRouter } from './answers/router';
export { SmtpLetters } from './answers/SmtpLetters';
export { AuthorizedComplaints } from './AuthorizedComplaints';
export type { AuthorizedExport } from './AuthorizedExport';
export type { AuthorizedImport } from './AuthorizedImport';
export type { AuthorizedStatistics } from './AuthorizedStatistics';
export { openComplaints, type ComplaintsOptions } from './openComplaints';
export { complaintsOperations } from './operations';
export { complaintResourceRef, complaintRules } from './permissions';
export {
  readComplaintSettings,
  type ComplaintSettings,
} from './readComplaintSettings';
export { createComplaintsRouter } from './router';
