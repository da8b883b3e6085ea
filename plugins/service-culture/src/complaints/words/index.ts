export * from './words';
export { dueInWords } from './dueInWords';
export { changeInWords, eventInWords } from './eventInWords';
export { errorInWords } from './errorInWords';
export { reasonOf, statusOf } from './failure';
