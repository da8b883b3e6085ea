import type {
  Change,
  DepartmentFigures,
} from '@service-culture/plugin-service-culture-common';
import type { CaseCount, Figure } from '../../cases';
import { count, percent, percentOf } from '../../words/percent';
import { promiseInWords } from '../../words/promise';
import { about } from '../../words/times';

/** What stands in a cell. */
export interface Cell {
  value: string;
  /** Beside it, smaller. */
  of?: string;
  difference?: Change;
  /** The list behind it; undefined: none is shown. */
  cases?: { figure: Omit<Figure, 'title'>; lists: CaseCount[] };
}

/** A figure, for every department the same. */
export interface Column {
  title: string;
  cell: (figures: DepartmentFigures) => Cell;
}

const all = (number: number): CaseCount[] => [
  { outcome: 'counted', words: 'All', count: number },
];

function promiseColumns({ levels }: DepartmentFigures): Column[] {
  return levels.map((level, at) => ({
    title: promiseInWords(level),
    cell: ({ levels: mine }) => {
      const { met, breached, metric, priority, difference } = mine[at];
      const decided = met + breached;
      if (decided === 0) return { value: 'no cases' };
      return {
        value: percentOf(met, decided),
        of: `${met.toLocaleString('en')} of ${decided.toLocaleString('en')}`,
        difference,
        cases: {
          figure: {
            metric: metric as Figure['metric'],
            priority:
              metric === 'first-contact-resolution'
                ? undefined
                : priority ?? 'none',
            outcome: breached > 0 ? 'breached' : 'met',
          },
          lists: [
            { outcome: 'breached', words: 'Late', count: breached },
            { outcome: 'met', words: 'Kept', count: met },
          ],
        },
      };
    },
  }));
}

function timeColumn(
  title: string,
  field: 'timeToRespond' | 'timeToResolve',
  metric: 'time-to-respond' | 'time-to-resolve',
): Column {
  return {
    title,
    cell: ({ [field]: { median, count: cases } }) =>
      median === null
        ? { value: 'no cases' }
        : {
            value: about(median),
            of: count(cases, 'case'),
            cases: {
              figure: { metric, outcome: 'counted' },
              lists: all(cases),
            },
          },
  };
}

function answersColumn(
  title: string,
  field: 'satisfaction' | 'respect',
): Column {
  return {
    title,
    cell: ({ [field]: { share, total, difference } }) =>
      share === null
        ? { value: 'too few answers' }
        : { value: percent(share), of: count(total, 'answer'), difference },
  };
}

/** The figures that are shown of each department. */
export function columnsOf(everyone: DepartmentFigures): Column[] {
  return [
    {
      title: 'Requests',
      cell: ({ requests }) => ({
        value: requests.toLocaleString('en'),
        cases: {
          figure: { metric: 'requests', outcome: 'counted' },
          lists: all(requests),
        },
      }),
    },
    ...promiseColumns(everyone),
    timeColumn('Half answered within', 'timeToRespond', 'time-to-respond'),
    timeColumn('Half solved within', 'timeToResolve', 'time-to-resolve'),
    answersColumn('Satisfied', 'satisfaction'),
    answersColumn('Treated with respect', 'respect'),
  ];
}
