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
