export * from './extensionPoint';
export * from './TicketSource';
