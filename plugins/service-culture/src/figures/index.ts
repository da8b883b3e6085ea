export { FiguresProvider } from './FiguresProvider';
export {
  useAgreements,
  useAmbassadors,
  useCases,
  useDepartments,
  useDepartmentsFigures,
  usePerformance,
  useServices,
  useSources,
  useTrend,
} from './useFigures';
