/** A word beside a line, at a place from 0 (its begin) to 1 (its end). */
export interface Label {
  place: number;
  words: string;
}

/** A label with its row below the line; it ends at its place instead of beginning there where `atEnd`. */
export interface PlacedLabel extends Label {
  /** Null: there is no room for it; it is in the list of words as well. */
  row: number | null;
  atEnd: boolean;
}

/** Width of a letter as a share of the line: on a phone the line is about 300 px wide, and a letter 6.2. */
const LETTER = 6.2 / 300;
const GAP = 2 * LETTER;

/** Gives each label, from left to right, the first of `rows` rows in which it touches no other. */
export function placeLabels(
  labels: readonly Label[],
  rows: number,
): PlacedLabel[] {
  const ends = Array.from({ length: rows }, () => -Infinity);
  return [...labels]
    .sort((a, b) => a.place - b.place)
    .map(label => {
      const width = label.words.length * LETTER;
      const atEnd = label.place + width > 1;
      const from = atEnd ? label.place - width : label.place;
      const row = ends.findIndex(end => end + GAP <= from);
      if (row < 0 || from < -GAP) {
        return { ...label, atEnd, row: null };
      }
      ends[row] = from + width;
      return { ...label, atEnd, row };
    });
}
