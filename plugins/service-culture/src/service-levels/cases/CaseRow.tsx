import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  PRIORITY_WORDS,
  type TicketRow,
  type TicketsMetric,
} from '@service-culture/plugin-service-culture-common';
import { StatusShape } from '../../status';
import { durationInWords, RelativeTime, shortTime } from '../../time';

const useStyles = makeStyles(theme => ({
  row: {
    display: 'flex',
    gap: theme.spacing(1.5),
    padding: theme.spacing(1.25, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  shape: { paddingTop: 2 },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
}));

const STATES: Record<TicketRow['state'], string> = {
  open: 'Under way',
  paused: 'Waiting for the person who asked',
  resolved: 'Solved',
  cancelled: 'Cancelled',
};

/** What became of a case, or will, in a sentence. */
export function outcomeInWords(row: TicketRow, metric: TicketsMetric): string {
  const { outcome, state, stoppedAt, dueAt, elapsed } = row;
  const due = dueAt ? shortTime(dueAt) : null;
  if (metric === 'first-contact-resolution') {
    return outcome === 'met'
      ? 'Solved at the first contact'
      : 'Took more than one contact';
  }
  if (metric === 'moved') {
    return stoppedAt
      ? `Moved to another service ${shortTime(stoppedAt)}`
      : 'Moved to another service';
  }
  if (metric === 'time-to-respond' || metric === 'time-to-resolve') {
    const done = metric === 'time-to-respond' ? 'Answered' : 'Solved';
    return `${done} after ${durationInWords(elapsed)} of service time`;
  }
  if (metric === 'resolved') {
    const solved = outcome === 'met' ? 'Solved' : 'Opened again, and solved';
    return `${solved} after ${durationInWords(elapsed)} in all`;
  }
  switch (outcome) {
    case 'met':
      return `In time, after ${durationInWords(elapsed)} of service time`;
    case 'breached':
      if (!stoppedAt) {
        return `Late and still waiting${due ? `; was due ${due}` : ''}`;
      }
      return dueAt
        ? `Late, ${durationInWords(
            Date.parse(stoppedAt) - Date.parse(dueAt),
          )} after it was due (${due})`
        : 'Late';
    case 'at-risk':
      return `Close to late${due ? `; due ${due}` : ''}`;
    case 'running':
      return due ? `Under way; due ${due}` : STATES[state];
    default:
      return stoppedAt
        ? `${STATES[state]} ${shortTime(stoppedAt)}`
        : STATES[state];
  }
}

const SHAPES = {
  met: 'meeting',
  breached: 'missing',
  running: 'no-data',
  'at-risk': 'no-data',
  counted: 'no-promise',
} as const;

/** One problem or request in the list behind a figure. */
export function CaseRow(props: { row: TicketRow; metric: TicketsMetric }) {
  const { row, metric } = props;
  const classes = useStyles();
  const name = row.title ?? `Number ${row.externalId}`;
  return (
    <li className={classes.row}>
      <span className={classes.shape}>
        <StatusShape status={SHAPES[row.outcome]} />
      </span>
      <div className={classes.words}>
        <Typography variant="body1">
          {row.url ? <Link to={row.url}>{name}</Link> : name}
        </Typography>
        <Typography variant="body2">{outcomeInWords(row, metric)}</Typography>
        <Typography variant="body2" color="textSecondary">
          {PRIORITY_WORDS[row.priority]} · asked{' '}
          <RelativeTime at={row.openedAt} />
          {' · '}
          {row.source} {row.title && row.externalId}
        </Typography>
      </div>
    </li>
  );
}
