/**
 * What a parser of annotations returns: a value, or a sentence that quotes what is wrong and says what would be right
 * (`"90% in 8h" is not a target; write it like "90% within 8h"`).
 *
 * @public
 */
export type Parsed<T> = { ok: true; value: T } | { ok: false; message: string };

export function accept<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

export function refuse(message: string): { ok: false; message: string } {
  return { ok: false, message };
}

/** The same words with single blanks between them and none around them. */
export function tidy(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/**
 * Reads a comma-separated list item by item; the first wrong item refuses the list.
 */
export function parseList<T>(
  text: string,
  parseItem: (item: string) => Parsed<T>,
): Parsed<T[]> {
  const values: T[] = [];
  for (const part of text.split(',')) {
    const item = tidy(part);
    if (item === '') {
      return refuse(
        `"${tidy(text)}" has a comma with nothing beside it; remove the comma`,
      );
    }
    const parsed = parseItem(item);
    if (!parsed.ok) {
      return parsed;
    }
    values.push(parsed.value);
  }
  return accept(values);
}
