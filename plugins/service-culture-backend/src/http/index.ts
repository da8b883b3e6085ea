export { printCursor, readCursor } from './cursor';
export type { Operation } from './Operation';
export { parse } from './parse';
