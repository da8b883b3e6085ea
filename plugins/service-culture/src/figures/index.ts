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
  useTimeline,
  useTrend,
} from './useFigures';
