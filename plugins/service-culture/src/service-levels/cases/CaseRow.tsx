import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { TicketRow } from '@service-culture/plugin-service-culture-common';
import { StatusShape } from '../../status';
import { durationInWords, RelativeTime, shortTime } from '../../time';
import { PRIORITY_WORDS } from '../words/promise';

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

/** What became of a case, or will, in a sentence. */
export function outcomeInWords(row: TicketRow): string {
  const { outcome, stoppedAt, dueAt, elapsed } = row;
  const due = dueAt ? shortTime(dueAt) : null;
  switch (outcome) {
    case 'met':
      return `In time, after ${durationInWords(elapsed)} of service time`;
    case 'breached':
      if (!stoppedAt)
        return due
          ? `Late and still waiting; was due ${due}`
          : 'Late and still waiting';
      return dueAt
        ? `Late, ${durationInWords(
            Date.parse(stoppedAt) - Date.parse(dueAt),
          )} after it was due (${due})`
        : 'Late';
    default:
      if (!due) return 'Waiting for the person who asked';
      return outcome === 'at-risk'
        ? `Close to late; due ${due}`
        : `Under way; due ${due}`;
  }
}

const SHAPES = {
  met: 'meeting',
  breached: 'missing',
  running: 'no-data',
  'at-risk': 'no-data',
  counted: 'no-data',
} as const;

/** One problem or request in the list behind a figure. */
export function CaseRow({ row }: { row: TicketRow }) {
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
        <Typography variant="body2">{outcomeInWords(row)}</Typography>
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
