import { Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ExpandLessIcon from '@material-ui/icons/ExpandLess';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import {
  PRIORITY_WORDS,
  type TicketRow,
  type TicketsMetric,
} from '@service-culture/plugin-service-culture-common';
import { useState } from 'react';
import { StatusShape } from '../../status';
import { durationInWords, RelativeTime, shortTime } from '../../time';
import { CaseTimeline } from '../timeline';

const useStyles = makeStyles(theme => ({
  row: {
    padding: theme.spacing(1.25, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  head: { display: 'flex', gap: theme.spacing(1.5) },
  shape: { paddingTop: 2 },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  why: { marginLeft: theme.spacing(-0.5), textTransform: 'none' },
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

/** One problem or request in the list behind a figure; opened, it explains itself. */
export function CaseRow(props: {
  row: TicketRow;
  metric: TicketsMetric;
  /** Explained from the start. */
  explained?: boolean;
}) {
  const { row, metric, explained = false } = props;
  const classes = useStyles();
  const id = `case-${row.source}-${row.externalId}`;
  const [open, setOpen] = useState(explained);
  const name = row.title ?? `Number ${row.externalId}`;
  return (
    <li className={classes.row}>
      <div className={classes.head}>
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
          <Button
            size="small"
            className={classes.why}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
            endIcon={open ? <ExpandLessIcon /> : <ExpandMoreIcon />}
          >
            {row.outcome === 'breached' && isClocked(metric)
              ? 'Why late?'
              : 'How it went'}
          </Button>
        </div>
      </div>
      <div id={id}>
        {open && (
          <CaseTimeline
            source={row.source}
            externalId={row.externalId}
            metric={metric}
          />
        )}
      </div>
    </li>
  );
}

/** Whether `breached` means late; of the first contact it means that it took more than one. */
function isClocked(metric: TicketsMetric): boolean {
  return metric !== 'first-contact-resolution';
}
