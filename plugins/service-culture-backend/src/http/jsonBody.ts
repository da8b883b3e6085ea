import { CustomErrorBase, InputError } from '@backstage/errors';
import express, { type RequestHandler } from 'express';

/** Bytes of a body that holds one record. */
const ONE_RECORD = 1024 * 1024;

/** The body is larger than the route takes: 413. */
export class PayloadTooLargeError extends CustomErrorBase {
  name = 'PayloadTooLargeError' as const;
  readonly statusCode = 413;
}

/** The body is not in a format that the route reads: 415. */
export class UnsupportedMediaTypeError extends CustomErrorBase {
  name = 'UnsupportedMediaTypeError' as const;
  readonly statusCode = 415;
}

/**
 * Middleware that reads the JSON body of one route, with plain messages: broken JSON is 400, a larger body than `limit`
 * 413, another content type 415. None of them quotes the body.
 *
 * @param limit - bytes
 */
export function jsonBody(limit: number = ONE_RECORD): RequestHandler {
  const read = express.json({ limit });
  return (req, res, next) => {
    if (!req.is('application/json')) {
      throw new UnsupportedMediaTypeError(
        `Content-Type: ${
          req.get('content-type') ? `"${req.get('content-type')}"` : 'nothing'
        } came with the body; expected application/json`,
      );
    }
    read(req, res, error => next(error && plain(error, limit)));
  };
}

/** The parser's own errors carry the body along; answers must not. */
function plain(error: { type?: string }, limit: number): unknown {
  switch (error.type) {
    case 'entity.parse.failed':
      return new InputError(
        'The body is not JSON; expected one JSON object in UTF-8',
      );
    case 'entity.too.large':
      return new PayloadTooLargeError(
        `The body is too large; expected at most ${limit} bytes`,
      );
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return new UnsupportedMediaTypeError(
        'The body is in an encoding that is not known here; expected UTF-8, as it is or compressed with gzip',
      );
    case 'request.aborted':
    case 'request.size.invalid':
      return new InputError(
        'The body ended early; expected as many bytes as Content-Length says',
      );
    default:
      return error;
  }
}
