export { durationInWords } from '@service-culture/plugin-service-culture-common';
export { dayInWords, exactTime, shortTime } from './exactTime';
export { RelativeTime } from './RelativeTime';
export { useNow } from './useNow';
