export { ComplaintsCard } from './cards/ComplaintsCard';
export {
  ComplaintsContent,
  ComplaintsPage,
  NfsComplaintsPage,
} from './ComplaintsPage';
