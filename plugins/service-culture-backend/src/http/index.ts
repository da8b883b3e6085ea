export { printCursor, readCursor } from './cursor';
export { parse } from './parse';
