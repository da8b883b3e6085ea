export { FiguresProvider } from './FiguresProvider';
export {
  useAccounts,
  useAgreements,
  useAmbassadors,
  useCases,
  useDepartments,
  usePerformance,
  useServices,
  useSources,
  useUpdateAccount,
} from './useFigures';
