export { composeWatermelon } from './composeWatermelon';
export { composeAges, daysOfAge } from './ages';
export { composeHeadlines } from './composeHeadlines';
export { composeLevels } from './composeLevels';
export {
  composeLeftOut,
  composePerformance,
  openNow,
} from './composePerformance';
export { DatabaseFiguresStore } from './DatabaseFiguresStore';
export type { FiguresStore, OutcomeQuery, OutcomeRow } from './FiguresStore';
export { DatabaseSpreadStore } from './DatabaseSpreadStore';
export { dayAfter, daysBefore } from './spans';
export type { SpreadStore } from './SpreadStore';
export { PerformanceCache } from './PerformanceCache';
export {
  eachDay,
  resolveWindow,
  type Days,
  type WindowRequest,
} from './resolveWindow';
export { tally, worstStatus } from './tally';
export { countedLevel, tallyLevel, tallyLevels } from './tallyLevels';
export { Totals, type Total } from './Totals';
export { composeDepartments } from './composeDepartments';
export { composeTrend } from './composeTrend';
export { measuredSlot } from './measuredSlot';
export { serviceTimeIn } from './serviceTimeIn';
