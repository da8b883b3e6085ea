import { z } from 'zod';
import { COMPLAINT_LIMITS } from './limits';

/** Half of a character that needs two halves. */
const HALF = /\p{Surrogate}/u;

/** How far ahead of the server's clock an instant may lie, ms: clocks differ. */
const CLOCK_DIFFERENCE = 5 * 60_000;

/** Kept as written, blanks and all; only what PostgreSQL cannot hold is refused. */
function keepable(most: number) {
  return z
    .string()
    .max(most)
    .refine(text => !text.includes('\0') && !HALF.test(text), {
      error: 'has a character that cannot be stored (U+0000 or half a pair)',
    });
}

/** A text that must say something. */
export function words(most: number = COMPLAINT_LIMITS.text) {
  return keepable(most).refine(text => text.trim() !== '', {
    error: 'expected some words',
  });
}

/** A text that may be left empty. */
export function optionalWords(most: number = COMPLAINT_LIMITS.text) {
  return keepable(most).default('');
}

/** An instant that has passed already; clocks may differ by five minutes. */
export const pastInstant = z.iso
  .datetime({
    offset: true,
    error: 'expected a time like 2026-03-02T09:30:00Z',
  })
  .refine(text => Date.parse(text) <= Date.now() + CLOCK_DIFFERENCE, {
    error: 'expected a time that has passed',
  });

/** `C-2026-000123`. @public */
export const complaintNumberSchema = z
  .string()
  .regex(/^C-\d{4}-\d{6,}$/, 'expected a number like C-2026-000123');

/**
 * Names of fields that hold what people wrote or who they are. Their values stand in no error and in no log.
 *
 * @public
 */
export const COMPLAINT_WORDS: readonly string[] = [
  'summary',
  'description',
  'impact',
  'remedySought',
  'complainant',
  'subjects',
  'name',
  'email',
  'message',
  'apology',
  'text',
  'findings',
  'people',
  'process',
  'policy',
  'technology',
  'what',
  'because',
  'reason',
  'resolution',
  'recourse',
  'title',
  'url',
  'search',
  'code',
  'token',
];
