export * from './extensionPoint';
export * from './MeasurementSource';
export * from './Source';
export * from './TicketSource';
