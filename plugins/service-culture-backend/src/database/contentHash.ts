import { createHash } from 'node:crypto';

/** A short fingerprint of plain data, to tell a change from a repetition. Key order matters. */
export function contentHash(content: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(content))
    .digest('base64url')
    .slice(0, 22);
}
