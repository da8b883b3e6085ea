export { TimelineReader, type TimelineDetail } from './TimelineReader';
