export { FiguresProvider } from './FiguresProvider';
export {
  useAccounts,
  useAgreements,
  useAmbassadors,
  useCases,
  useDepartments,
  useDepartmentsFigures,
  usePerformance,
  useServices,
  useSources,
  useTimeline,
  useUpdateAccount,
  useTrend,
  useTrial,
} from './useFigures';
