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
  useUpdateAccount,
  useTrend,
} from './useFigures';
