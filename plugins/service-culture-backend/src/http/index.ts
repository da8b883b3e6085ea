export { printCursor, readCursor } from './cursor';
export {
  PreconditionFailedError,
  PreconditionRequiredError,
  printEtag,
  readIfMatch,
  sendRecord,
} from './EntityTag';
export {
  jsonBody,
  PayloadTooLargeError,
  UnsupportedMediaTypeError,
} from './jsonBody';
export type { Operation } from './Operation';
export { parse } from './parse';
export { refOf } from './refOf';
export { TooManyRequestsError } from './TooManyRequestsError';
