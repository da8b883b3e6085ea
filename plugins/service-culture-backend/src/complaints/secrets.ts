import { createHash, randomBytes } from 'node:crypto';

/** Without letters and digits that look alike (Crockford). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Characters of a claim code: 100 bits, which nobody guesses. */
const CODE_LENGTH = 20;

/** A code that a person can write down: `7KQ4-…`, in five groups of four. */
export function newClaimCode(): string {
  const characters = [...randomBytes(CODE_LENGTH)].map(
    byte => ALPHABET[byte % ALPHABET.length],
  );
  return characters.join('').replace(/(.{4})(?!$)/g, '$1-');
}

/** The code as it was given out, however it was typed. */
export function tidyClaimCode(code: string): string {
  return code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
}

/** A secret for a link. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

/** What is kept of a secret. */
export function hashOf(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
