import { makeStyles } from '@material-ui/core/styles';
import type { DepartmentFigures } from '@service-culture/plugin-service-culture-common';
import { type CaseCount, type Figure, FigureButton } from '../../cases';
import { DIFFERENCE_WORDS } from '../../words/change';
import { ChangeLabel } from '../figures/FigureLine';
import type { Column } from './columns';

const useStyles = makeStyles(theme => ({
  row: {
    display: 'table-row',
    '& > *': {
      display: 'table-cell',
      padding: theme.spacing(1, 2, 1, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    // A table of ten columns does not fit a phone: there each number stands beside its name.
    [theme.breakpoints.down('sm')]: {
      display: 'block',
      borderTop: `1px solid ${theme.palette.divider}`,
      padding: theme.spacing(1, 0),
      '& > *': {
        display: 'flex',
        justifyContent: 'space-between',
        gap: theme.spacing(2),
        border: 0,
        padding: theme.spacing(0.25, 0),
      },
      '& > [data-label]::before': {
        content: 'attr(data-label)',
        textAlign: 'left',
        fontWeight: 400,
        color: theme.palette.text.secondary,
      },
    },
  },
  everyone: { fontWeight: 700 },
  title: { fontWeight: 700 },
  figure: { textAlign: 'right' },
  of: { color: theme.palette.text.secondary, whiteSpace: 'nowrap' },
  number: { display: 'block', whiteSpace: 'nowrap' },
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
    <div
      role="row"
      className={`${classes.row} ${isEveryone ? classes.everyone : ''}`}
    >
      <div role="rowheader" className={classes.title}>
        {title}
      </div>
      {columns.map(column => {
        const { value, of, difference, cases } = column.cell(figures);
        const words = difference && !isEveryone && DIFFERENCE_WORDS[difference];
        const isList =
          hasLists && cases && cases.lists.some(({ count }) => count > 0);
        return (
          <div
            key={column.title}
            role="cell"
            data-label={column.title}
            className={classes.figure}
          >
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
          </div>
        );
      })}
    </div>
  );
}
