export { DatabaseTicketStore } from './DatabaseTicketStore';
export { DeadlineSweep } from './DeadlineSweep';
export { KeyReassignment } from './KeyReassignment';
export { TicketReader } from './TicketReader';
export type { TicketStore } from './TicketStore';
export { TicketWriter, type WriteResult } from './TicketWriter';
