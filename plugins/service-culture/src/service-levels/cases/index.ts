export { CasesDrawer } from './CasesDrawer';
export {
  type CaseCount,
  caseCounts,
  type Figure,
  hasCases,
  type Outcome,
} from './Figure';
export { FigureButton } from './FigureButton';
