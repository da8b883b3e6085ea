import { CustomErrorBase, InputError } from '@backstage/errors';
import type { Request, Response } from 'express';

/** The record changed since the caller read it: 412, with what it is now, so that nobody overwrites a change unseen. */
export class PreconditionFailedError<
  T extends { etag: string },
> extends CustomErrorBase {
  name = 'PreconditionFailedError' as const;
  readonly statusCode = 412;

  /** @param current - the record as the caller may see it; it is in the body of the answer as `error.current` */
  constructor(readonly current: T) {
    super(
      `Somebody changed this meanwhile; look at error.current and write again with If-Match: ${current.etag}`,
    );
  }
}

/** The caller does not say which version they saw: 428. */
export class PreconditionRequiredError extends CustomErrorBase {
  name = 'PreconditionRequiredError' as const;
  readonly statusCode = 428;
}

/** The ETag of a version of a record, as header and body carry it: `"7"`, with its quotes. */
export function printEtag(version: number): string {
  return `"${version}"`;
}

/**
 * The version of a record that a write is based on. The service compares it with `printEtag` of the version it finds,
 * in the transaction that writes.
 *
 * @throws PreconditionRequiredError without the header; InputError when it is not one etag
 */
export function readIfMatch(req: Request): string {
  const header = req.get('if-match');
  if (header === undefined) {
    throw new PreconditionRequiredError(
      'If-Match: nothing came; expected the etag of the record that you read, so that nobody overwrites a change unseen',
    );
  }
  // Proxies that compress answers make strong etags weak.
  const [, tag] = /^(?:W\/)?("[^"]*")$/.exec(header.trim()) ?? [];
  if (tag === undefined) {
    throw new InputError(
      `If-Match: ${JSON.stringify(
        header.slice(0, 100),
      )} came; expected the one etag of the record that you read, with its quotes`,
    );
  }
  return tag;
}

/** Answers with a record and its ETag. */
export function sendRecord(
  res: Response,
  record: { etag: string },
  status: 200 | 201 = 200,
): void {
  res.status(status).set('ETag', record.etag).json(record);
}
