export { FiguresProvider } from './FiguresProvider';
export {
  useAmbassadors,
  useCases,
  useDepartments,
  usePerformance,
  useServices,
} from './useFigures';
