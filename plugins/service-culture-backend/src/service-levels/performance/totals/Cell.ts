import { bucketOf } from './bucket';
import type { CountedOutcome } from './CountedOutcome';

/**
 * One number of the totals: how many (and for times how long) of one figure, on one day, for one service, level and
 * department. Figures are `metric.outcome`, `metric.overdue`, and the sums `time.wait` and `time.waiting`.
 *
 * With a bucket it is one of the spreads instead: how many took about so long to `first-response` or `resolution`, or
 * made the person `wait`; and, in bucket 0 on the day of their opening, how many are `open.running` and so on.
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
  /** `bucketOf` a time; absent: it is of the totals. */
  bucket?: number;
}

/** The cells that the outcomes of one ticket add up to. */
export function cellsOf(
  outcomes: readonly CountedOutcome[],
  department: string,
): Cell[] {
  const cells: Cell[] = [];
  for (const each of outcomes) {
    const { service, level, day, metric, outcome, overdue, eventDay } = each;
    const place = { service, level, department, count: 1, sum: 0 };
    cells.push({ ...place, day, figure: `${metric}.${outcome}` });
    if (overdue) {
      cells.push({ ...place, day: '', figure: `${metric}.overdue` });
    }
    if (eventDay !== null) {
      cells.push({ ...place, level: 0, day: eventDay, ...spreadOf(each) });
    }
  }
  return cells;
}

function spreadOf({
  metric,
  outcome,
  elapsed,
}: CountedOutcome): Pick<Cell, 'figure' | 'bucket' | 'sum'> {
  return metric === 'open'
    ? { figure: `open.${outcome}`, bucket: 0, sum: 0 }
    : {
        figure: metric === 'resolved' ? 'wait' : metric,
        bucket: bucketOf(elapsed),
        sum: elapsed,
      };
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
export function keyOf(cell: Cell) {
  const { service, day, figure, level, department, bucket = '' } = cell;
  return `${service}\n${day}\n${figure}\n${level}\n${department}\n${bucket}`;
}

/** Whether a cell is of the spreads. */
export function isSpread(cell: Cell): cell is Cell & { bucket: number } {
  return cell.bucket !== undefined;
}

/** Cells of one service and department as they are kept: day, figure, level, count, sum and bucket of each. */
type PackedCells = [
  service: string,
  department: string,
  cells: [
    day: string,
    figure: string,
    level: number,
    count: number,
    sum: number,
    bucket?: number,
  ][],
];

/** The share of a ticket as text, short because there is one for each ticket; `unpackCells` reads it. */
export function packCells(cells: readonly Cell[]): string {
  const packed: PackedCells[] = [];
  for (const cell of cells) {
    const { service, department, day, figure, level, count, sum } = cell;
    let place = packed.find(
      ([ref, group]) => ref === service && group === department,
    );
    if (!place) {
      place = [service, department, []];
      packed.push(place);
    }
    place[2].push(
      isSpread(cell)
        ? [day, figure, level, count, sum, cell.bucket]
        : [day, figure, level, count, sum],
    );
  }
  return JSON.stringify(packed);
}

/** The cells that `packCells` wrote. */
export function unpackCells(text: string): Cell[] {
  return (JSON.parse(text) as PackedCells[]).flatMap(
    ([service, department, cells]) =>
      cells.map(([day, figure, level, count, sum, bucket]) => ({
        service,
        day,
        figure,
        level,
        department,
        count,
        sum,
        ...(bucket !== undefined && { bucket }),
      })),
  );
}
