export { durationInWords, spanInWords } from './durationInWords';
export { parseDuration, printDuration } from './Duration';
export { elapsedServiceTime } from './elapsedServiceTime';
export { isServiceDay } from './isServiceDay';
export { openRanges } from './openRanges';
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
export { serviceDeadline } from './serviceDeadline';
export { mergeRanges, subtractRanges, type TimeRange } from './TimeRange';
export { dateIn } from './zoneOffsets';
