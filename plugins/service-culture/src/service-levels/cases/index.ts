export { CasesDrawer } from './CasesDrawer';
export { type Figure, hasCases, type Outcome } from './Figure';
export { FigureButton } from './FigureButton';
