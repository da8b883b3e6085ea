export { parseDuration, printDuration } from './Duration';
export type {
  Closing,
  ServiceCalendar,
  WeeklyInterval,
} from './ServiceCalendar';
export { parseTimeZone } from './TimeZone';
export {
  parseTimeOfDay,
  parseWeeklyHours,
  printTimeOfDay,
  printWeeklyHours,
  serviceDayMinutes,
} from './WeeklyHours';
