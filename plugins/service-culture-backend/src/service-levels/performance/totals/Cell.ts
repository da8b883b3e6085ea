import type { CountedOutcome } from './CountedOutcome';

/**
 * One number of the totals: how many (and for times how long) of one figure, on one day, for one service, level and
 * department. Figures are `metric.outcome`, `metric.overdue`, and the sums `time.wait` and `time.waiting`.
 */
export interface Cell {
  service: string;
  /** ISO date in the service's time zone; '' for what is true now, whatever the day. */
  day: string;
  figure: string;
  level: number;
  /** Group entity ref; '' unknown. */
  department: string;
  count: number;
  /** Milliseconds. */
  sum: number;
}

/** The cells that the outcomes of one ticket add up to. */
export function cellsOf(
  outcomes: readonly CountedOutcome[],
  department: string,
): Cell[] {
  const cells: Cell[] = [];
  for (const { service, level, day, metric, outcome, overdue } of outcomes) {
    const place = { service, level, department, count: 1, sum: 0 };
    cells.push({ ...place, day, figure: `${metric}.${outcome}` });
    if (overdue) {
      cells.push({ ...place, day: '', figure: `${metric}.overdue` });
    }
  }
  return cells;
}

/** What has to be added to the totals when a ticket counted `before` and now counts `after`: sorted, no zeros. */
export function difference(
  before: readonly Cell[],
  after: readonly Cell[],
): Cell[] {
  const moved = new Map<string, Cell>();
  const add = (cell: Cell, sign: 1 | -1) => {
    const key = keyOf(cell);
    const known = moved.get(key) ?? { ...cell, count: 0, sum: 0 };
    known.count += sign * cell.count;
    known.sum += sign * cell.sum;
    moved.set(key, known);
  };
  before.forEach(cell => add(cell, -1));
  after.forEach(cell => add(cell, 1));
  return [...moved]
    .filter(([, { count, sum }]) => count !== 0 || sum !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, cell]) => cell);
}

/** Identity of a cell; also the order in which cells are locked. */
export function keyOf({ service, day, figure, level, department }: Cell) {
  return `${service}\n${day}\n${figure}\n${level}\n${department}`;
}

/** Cells of one service and department as they are kept: day, figure, level, count and sum of each. */
type PackedCells = [
  service: string,
  department: string,
  cells: [
    day: string,
    figure: string,
    level: number,
    count: number,
    sum: number,
  ][],
];

/** The share of a ticket as text, short because there is one for each ticket; `unpackCells` reads it. */
export function packCells(cells: readonly Cell[]): string {
  const packed: PackedCells[] = [];
  for (const { service, department, day, figure, level, count, sum } of cells) {
    let place = packed.find(
      ([ref, group]) => ref === service && group === department,
    );
    if (!place) {
      place = [service, department, []];
      packed.push(place);
    }
    place[2].push([day, figure, level, count, sum]);
  }
  return JSON.stringify(packed);
}

/** The cells that `packCells` wrote. */
export function unpackCells(text: string): Cell[] {
  return (JSON.parse(text) as PackedCells[]).flatMap(
    ([service, department, cells]) =>
      cells.map(([day, figure, level, count, sum]) => ({
        service,
        day,
        figure,
        level,
        department,
        count,
        sum,
      })),
  );
}
