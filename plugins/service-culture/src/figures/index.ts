export { FiguresProvider } from './FiguresProvider';
export {
  useAmbassadors,
  useCases,
  useDepartments,
  usePerformance,
  useServices,
  useSources,
} from './useFigures';
