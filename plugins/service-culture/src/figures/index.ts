export { FiguresProvider } from './FiguresProvider';
export {
  useAgreements,
  useAmbassadors,
  useCases,
  useDepartments,
  usePerformance,
  useServices,
  useSources,
  useTimeline,
} from './useFigures';
