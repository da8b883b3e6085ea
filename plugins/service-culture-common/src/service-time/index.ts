export type {
  Closing,
  ServiceCalendar,
  WeeklyInterval,
} from './ServiceCalendar';
