export { elapsedServiceTime } from './elapsedServiceTime';
export { openRanges } from './openRanges';
export type {
  Closing,
  ServiceCalendar,
  WeeklyInterval,
} from './ServiceCalendar';
export { serviceDeadline } from './serviceDeadline';
export { mergeRanges, subtractRanges, type TimeRange } from './TimeRange';
