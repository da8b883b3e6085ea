export * from './MappedTranslator';
export * from './MeasurementTranslator';
export * from './NativeTranslator';
export * from './quoteValue';
export * from './readyMappings';
export * from './RowTranslator';
export * from './TicketDates';
export * from './TicketMapping';
