export { durationInWords } from './durationInWords';
export { dayInWords, exactTime } from './exactTime';
export { RelativeTime } from './RelativeTime';
export { useNow } from './useNow';
