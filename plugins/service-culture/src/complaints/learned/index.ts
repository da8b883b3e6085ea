export { LearnedView } from './LearnedView';
