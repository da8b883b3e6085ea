export { durationInWords } from './durationInWords';
export { dayInWords, exactTime, shortTime } from './exactTime';
export { RelativeTime } from './RelativeTime';
export { useNow } from './useNow';
