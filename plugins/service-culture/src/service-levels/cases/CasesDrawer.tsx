import Button from '@material-ui/core/Button';
import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import Typography from '@material-ui/core/Typography';
import CloseIcon from '@material-ui/icons/Close';
import type {
  Performance,
  WindowQuery,
} from '@service-culture/plugin-service-culture-common';
import { useState } from 'react';
import { useCases } from '../../figures';
import { Answer, Bone, Skeleton } from '../../states';
import { windowInWords } from '../words/windows';
import { CaseRow } from './CaseRow';
import type { CaseCount, Figure, Outcome } from './Figure';

const useStyles = makeStyles(theme => ({
  paper: { width: 'min(560px, 100vw)' },
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    padding: theme.spacing(2, 1, 1, 3),
  },
  title: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  body: { padding: theme.spacing(2, 3, 4), overflowY: 'auto' },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  tabs: { flex: 'none' },
  tab: { textTransform: 'none', minWidth: 0 },
}));

/** The problems and requests that make a figure; their number equals it. */
export function CasesDrawer(props: {
  figure: Figure;
  performance: Pick<Performance, 'service' | 'title' | 'window'>;
  /** Of each list, how many the figure says there are. */
  lists: CaseCount[];
  window: WindowQuery;
  onClose: () => void;
}) {
  const { figure, performance, window, onClose } = props;
  const classes = useStyles();
  const [outcome, setOutcome] = useState<Outcome>(figure.outcome);
  const lists = props.lists.filter(
    list => list.count > 0 || list.outcome === outcome,
  );
  const shown = lists.find(list => list.outcome === outcome)!;
  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      classes={{ paper: classes.paper }}
      PaperProps={{ role: 'dialog', 'aria-labelledby': 'cases-title' }}
    >
      <div className={classes.head}>
        <div className={classes.title}>
          <Typography id="cases-title" variant="h6" component="h2">
            {figure.title}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {performance.title}, {windowInWords(performance.window)}
          </Typography>
        </div>
        <IconButton aria-label="Close" onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
      <Tabs
        value={outcome}
        onChange={(_, next) => setOutcome(next)}
        variant="scrollable"
        scrollButtons="auto"
        className={classes.tabs}
        aria-label="Which of them"
        indicatorColor="primary"
      >
        {lists.map(list => (
          <Tab
            key={list.outcome}
            value={list.outcome}
            id={`cases-tab-${list.outcome}`}
            aria-controls="cases-list"
            className={classes.tab}
            label={`${list.words} ${list.count.toLocaleString('en')}`}
          />
        ))}
      </Tabs>
      <div
        id="cases-list"
        role="tabpanel"
        aria-labelledby={`cases-tab-${outcome}`}
        className={classes.body}
      >
        <CaseList
          key={outcome}
          {...{ figure, window }}
          list={shown}
          service={performance.service}
        />
      </div>
    </Drawer>
  );
}

function CaseList(props: {
  service: string;
  figure: Figure;
  list: CaseCount;
  window: WindowQuery;
}) {
  const { service, figure, list, window } = props;
  const { outcome, words } = list;
  const { metric, priority, age, department } = figure;
  const classes = useStyles();
  const cases = useCases(service, {
    metric,
    priority,
    age,
    department,
    outcome,
    ...window,
  });
  return (
    <Answer
      what="these problems and requests"
      query={cases}
      skeleton={
        <Skeleton of="the list">
          {[1, 2, 3, 4].map(n => (
            <p key={n}>
              <Bone width="60%" />
              <br />
              <Bone width="85%" height="0.8em" />
            </p>
          ))}
        </Skeleton>
      }
    >
      {({ pages }) => {
        const rows = pages.flatMap(page => page.items);
        const all = pages[0].totalItems;
        return (
          <>
            <Typography variant="body2" color="textSecondary">
              {rows.length < all
                ? `${rows.length} of ${all.toLocaleString('en')} shown`
                : `${all.toLocaleString('en')} in all`}
            </Typography>
            <ul className={classes.list} aria-label={words}>
              {rows.map((row, at) => (
                <CaseRow
                  key={`${row.source}/${row.externalId}`}
                  row={row}
                  metric={metric}
                  explained={
                    figure.explained && outcome === figure.outcome && at === 0
                  }
                />
              ))}
            </ul>
            {cases.hasNextPage && (
              <Button
                disabled={cases.isFetchingNextPage}
                onClick={() => cases.fetchNextPage()}
              >
                {cases.isFetchingNextPage ? 'Fetching …' : 'Show more'}
              </Button>
            )}
          </>
        );
      }}
    </Answer>
  );
}
