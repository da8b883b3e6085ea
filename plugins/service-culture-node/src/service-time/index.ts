export * from './publicHolidays';
