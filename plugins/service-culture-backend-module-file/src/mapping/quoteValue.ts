const LONGEST = 60;

/**
 * A value as it may stand in an error: in quotes, on one line and no longer than 60 characters, so that an error never
 * carries a whole description along.
 */
export function quoteValue(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value) ?? '';
  const oneLine = text.replace(/\s+/g, ' ');
  const letters = Array.from(oneLine.slice(0, LONGEST * 2));
  return letters.length > LONGEST
    ? `"${letters.slice(0, LONGEST - 1).join('')}…"`
    : `"${letters.join('')}"`;
}
