import { makeStyles } from '@material-ui/core/styles';
import type { DepartmentFigures } from '@service-culture/plugin-service-culture-common';
import { type CaseCount, type Figure, FigureButton } from '../../cases';
import { DIFFERENCE_WORDS } from '../../words/change';
import { ChangeLabel } from '../figures/FigureLine';
import type { Column } from './columns';

const useStyles = makeStyles(theme => ({
  everyone: { '& th, & td': { fontWeight: 700 } },
  of: { color: theme.palette.text.secondary },
  number: { display: 'block' },
}));

/** One department; its numbers open its own cases. */
export function DepartmentRow(props: {
  figures: DepartmentFigures;
  columns: Column[];
  isEveryone: boolean;
  onOpen: (figure: Figure, lists: CaseCount[]) => void;
}) {
  const { figures, columns, isEveryone, onOpen } = props;
  const { department, title } = figures;
  const classes = useStyles();
  // What is made of departments that one may not see has no list of its own.
  const hasLists = isEveryone || department !== null;
  return (
    <tr role="row" className={isEveryone ? classes.everyone : undefined}>
      <th scope="row" role="rowheader">
        {title}
      </th>
      {columns.map(column => {
        const { value, of, difference, cases } = column.cell(figures);
        const words = difference && !isEveryone && DIFFERENCE_WORDS[difference];
        const isList =
          hasLists && cases && cases.lists.some(({ count }) => count > 0);
        return (
          <td key={column.title} role="cell" data-label={column.title}>
            <span>
              <span className={classes.number}>
                {isList ? (
                  <FigureButton
                    label={`${title}, ${column.title}: ${value}`}
                    onOpen={() =>
                      onOpen(
                        {
                          title: `${column.title}: ${title}`,
                          department: department ?? undefined,
                          ...cases.figure,
                        },
                        cases.lists,
                      )
                    }
                  >
                    {value}
                  </FigureButton>
                ) : (
                  value
                )}
              </span>
              {of && <span className={classes.of}>{of}</span>}
              {words && (
                <span className={classes.number}>
                  <ChangeLabel change={words} />
                </span>
              )}
            </span>
          </td>
        );
      })}
    </tr>
  );
}
