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
    display: 'table',
    width: '100%',
    marginTop: theme.spacing(1.5),
    fontSize: '0.875rem',
    fontVariantNumeric: 'tabular-nums',
    // On a phone each department is a block, and each number says what it is.
    [theme.breakpoints.down('sm')]: { display: 'block' },
  },
  head: {
    display: 'table-header-group',
    fontWeight: 700,
    [theme.breakpoints.down('sm')]: {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clip: 'rect(0 0 0 0)',
    },
  },
  body: {
    display: 'table-row-group',
    [theme.breakpoints.down('sm')]: { display: 'block' },
  },
  row: { display: 'table-row' },
  cell: {
    display: 'table-cell',
    padding: theme.spacing(1, 2, 1, 0),
    textAlign: 'right',
    verticalAlign: 'bottom',
    '&:first-child': { textAlign: 'left' },
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
          section="departments"
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
      <div className={classes.table} role="table" aria-label="By department">
        <div role="rowgroup" className={classes.head}>
          <div role="row" className={classes.row}>
            <div role="columnheader" className={classes.cell}>
              Department
            </div>
            {columns.map(({ title }) => (
              <div key={title} role="columnheader" className={classes.cell}>
                {title}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={classes.body}>
          {data.departments.map(figures => row(figures))}
          {row(data.everyone, true)}
        </div>
      </div>
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
