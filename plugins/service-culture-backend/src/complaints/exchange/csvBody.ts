import express, { type RequestHandler } from 'express';
import { PayloadTooLargeError, UnsupportedMediaTypeError } from '../../http';

/** Bytes of a log. */
const LIMIT = 16 * 1024 * 1024;

/** Middleware that reads a body of CSV as text; none of its errors quotes the body. */
export function csvBody(): RequestHandler {
  const read = express.text({ type: 'text/csv', limit: LIMIT });
  return (req, res, next) => {
    if (!req.is('text/csv')) {
      throw new UnsupportedMediaTypeError(
        'The body is of another content type; expected text/csv',
      );
    }
    read(req, res, error =>
      next(
        error?.type === 'entity.too.large'
          ? new PayloadTooLargeError(
              `The body is too large; expected at most ${LIMIT} bytes`,
            )
          : error,
      ),
    );
  };
}
