export { WatermelonMark } from './WatermelonMark';
