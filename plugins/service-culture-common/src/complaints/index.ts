export * from './acknowledgements';
export * from './Complaint';
export * from './complaintAccess';
export * from './ComplaintAction';
export * from './ComplaintEvent';
export * from './ComplaintImport';
export * from './ComplaintPromise';
export * from './ComplaintsQuery';
export * from './ComplaintStatistics';
export { complaintNumberSchema, COMPLAINT_WORDS } from './fields';
export * from './limits';
export {
  complainantInputSchema,
  newComplaintSchema,
  onBehalfOfSchema,
  type NewComplaint,
  type NewComplaintInput,
} from './NewComplaint';
export * from './permissions';
export * from './transitions';
export * from './vocabulary';
