export { DatabaseMeasurementStore } from './DatabaseMeasurementStore';
export { serviceTimeOf } from './measuredDays';
export { MeasurementWriter } from './MeasurementWriter';
