export { ImportView } from './ImportView';
export { RegisterView } from './RegisterView';
