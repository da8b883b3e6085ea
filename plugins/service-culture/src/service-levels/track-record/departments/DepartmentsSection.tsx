import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import GroupIcon from '@material-ui/icons/GroupOutlined';
import type {
  DepartmentFigures,
  DepartmentsFigures,
  WindowQuery,
} from '@service-culture/plugin-service-culture-common';
import { useState } from 'react';
import { useDepartmentsFigures } from '../../../figures';
import { Answer, Bone, Notice, Skeleton } from '../../../states';
import { CasesDrawer, type CaseCount, type Figure } from '../../cases';
import { windowInWords } from '../../words/windows';
import { Help } from '../figures/Help';
import {
  defaultWindow,
  toWindowQuery,
  WindowPicker,
} from '../figures/WindowPicker';
import { Section } from '../Section';
import { DepartmentRow } from './DepartmentRow';
import { columnsOf } from './columns';

const useStyles = makeStyles(theme => ({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    marginTop: theme.spacing(1.5),
    fontSize: '0.875rem',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      padding: theme.spacing(1, 2, 1, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      textAlign: 'right',
      verticalAlign: 'top',
    },
    '& th:first-child': { textAlign: 'left' },
    '& thead th': { border: 0, verticalAlign: 'bottom' },
    // On a phone each department is a block, and each number says what it is.
    [theme.breakpoints.down('sm')]: {
      '& thead': {
        position: 'absolute',
        width: 1,
        height: 1,
        overflow: 'hidden',
        clip: 'rect(0 0 0 0)',
      },
      '&, & tbody, & tr, & th, & td': { display: 'block' },
      '& tr': {
        borderTop: `1px solid ${theme.palette.divider}`,
        padding: theme.spacing(1, 0),
      },
      '& th, & td': { border: 0, padding: theme.spacing(0.25, 0) },
      '& td': { display: 'flex', justifyContent: 'space-between', gap: 16 },
      '& td::before': {
        content: 'attr(data-label)',
        textAlign: 'left',
        color: theme.palette.text.secondary,
      },
    },
  },
}));

/** The same figures by department: whether everybody is served alike. */
export function DepartmentsSection({ service }: { service: string }) {
  const [picked, setPicked] = useState(defaultWindow);
  const [window, setWindow] = useState<WindowQuery>(
    () => toWindowQuery(picked) ?? {},
  );
  const figures = useDepartmentsFigures(service, window);
  return (
    <Section
      id="departments"
      title="By department"
      actions={
        <WindowPicker
          picked={picked}
          onPick={next => {
            setPicked(next);
            setWindow(toWindowQuery(next) ?? window);
          }}
        />
      }
    >
      <Answer
        what="the figures by department"
        query={figures}
        skeleton={
          <Skeleton of="the figures by department">
            {[1, 2, 3, 4].map(n => (
              <p key={n}>
                <Bone height="1.8em" />
              </p>
            ))}
          </Skeleton>
        }
      >
        {data =>
          data.departments.length === 0 ? (
            <Notice tone="quiet" icon={GroupIcon} title="No cases in this time">
              As soon as departments ask something of this service, how each of
              them is served will be here side by side.
            </Notice>
          ) : (
            <Table {...{ data, window }} />
          )
        }
      </Answer>
    </Section>
  );
}

function Table(props: { data: DepartmentsFigures; window: WindowQuery }) {
  const { data, window } = props;
  const classes = useStyles();
  const [opened, setOpened] = useState<{
    figure: Figure;
    lists: CaseCount[];
  }>();
  const columns = columnsOf(data.everyone);
  const row = (figures: DepartmentFigures, isEveryone = false) => (
    <DepartmentRow
      key={figures.department ?? figures.title}
      {...{ figures, columns, isEveryone }}
      onOpen={(figure, lists) => setOpened({ figure, lists })}
    />
  );
  return (
    <>
      <Typography component="div" variant="body2" color="textSecondary">
        {windowInWords(data.window)}{' '}
        <Help of="departments" title="By department" />
      </Typography>
      <table className={classes.table} role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              Department
            </th>
            {columns.map(({ title }) => (
              <th key={title} scope="col" role="columnheader">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {data.departments.map(figures => row(figures))}
          {row(data.everyone, true)}
        </tbody>
      </table>
      {opened && (
        <CasesDrawer
          figure={opened.figure}
          lists={opened.lists}
          performance={data}
          window={window}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}
