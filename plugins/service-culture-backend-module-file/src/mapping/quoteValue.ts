const LONGEST = 60;

/**
 * Text from a file as it may stand in a report: on one line, without control characters, which databases refuse, and no
 * longer than 60 characters, so that a report never carries a whole description along.
 */
export function printable(text: string): string {
  const oneLine = text.slice(0, LONGEST * 4).replace(/[\s\p{Cc}]+/gu, ' ');
  const letters = Array.from(oneLine);
  return letters.length > LONGEST
    ? `${letters.slice(0, LONGEST - 1).join('')}…`
    : oneLine;
}

/** A value as it may stand in an error: printable and in quotes. */
export function quoteValue(value: unknown): string {
  return `"${printable(
    typeof value === 'string' ? value : JSON.stringify(value) ?? '',
  )}"`;
}
