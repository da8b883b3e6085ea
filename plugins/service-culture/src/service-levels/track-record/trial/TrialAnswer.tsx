import { CopyTextButton } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  Tally,
  TrialOutcome,
  TrialResult,
} from '@service-culture/plugin-service-culture-common';
import { StatusLabel } from '../../../status';
import { leftOutInWords } from '../../words/leftOut';
import { monthInWords } from '../../words/month';
import { percentOf, unbroken } from '../../words/percent';

const useStyles = makeStyles(theme => ({
  scroll: { overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontSize: '0.875rem',
    '& th, & td': {
      padding: theme.spacing(1, 1.5, 1, 0),
      textAlign: 'left',
      verticalAlign: 'top',
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    '& td': { fontVariantNumeric: 'tabular-nums' },
  },
  yaml: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
  },
  code: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
}));

/** What a promise would have been, beside the one of now, and the lines to copy. */
export function TrialAnswer({ result }: { result: TrialResult }) {
  const { tried, present, leftOut, yaml, timeZone } = result;
  const classes = useStyles();
  const left = leftOutInWords(leftOut).map(({ words }) => words);
  return (
    <div role="status">
      <Typography variant="body1">
        <strong>{inOneSentence(tried)}</strong>
      </Typography>
      <div className={classes.scroll}>
        <table className={classes.table} aria-label="What it would have been">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Tried: {tried.sentence}</th>
              <th scope="col">
                {present ? `Now: ${present.sentence}` : 'Now: not promised'}
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Last 90 days</th>
              <Cell tally={tried.last90Days} />
              <Cell tally={present?.last90Days} />
            </tr>
            {tried.months.map((month, at) => (
              <tr key={month.month}>
                <th scope="row">{monthInWords(month.month)}</th>
                <Cell tally={month} />
                <Cell tally={present?.months[at]} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Typography variant="body2" color="textSecondary">
        Left out of the 90 days: {left.join(', ') || 'nothing'} · days in{' '}
        {timeZone}
      </Typography>
      <div className={classes.yaml}>
        <pre className={classes.code}>{yaml}</pre>
        <CopyTextButton text={yaml} aria-label="Copy the lines" />
      </div>
    </div>
  );
}

function Cell({ tally }: { tally: Tally | undefined }) {
  if (!tally) {
    return <td>–</td>;
  }
  const { met, breached, status } = tally;
  const all = met + breached;
  return (
    <td>
      <StatusLabel status={status} />{' '}
      {all > 0 &&
        unbroken(
          `${percentOf(met, all)} (${met.toLocaleString(
            'en',
          )} of ${all.toLocaleString('en')})`,
        )}
    </td>
  );
}

/** "91 % over 90 days; not kept in August 2026". */
function inOneSentence({ last90Days, months }: TrialOutcome): string {
  const all = last90Days.met + last90Days.breached;
  const share =
    all > 0
      ? `${percentOf(last90Days.met, all)} over 90 days`
      : 'No data over 90 days';
  const named = (status: Tally['status']) =>
    months
      .filter(month => month.status === status)
      .map(({ month }) => monthInWords(month))
      .reverse();
  const missed = named('missing');
  const kept = named('meeting');
  if (missed.length > 0) {
    return `${share}; not kept in ${missed.join(' and ')}`;
  }
  return kept.length > 0 ? `${share}; kept in ${kept.join(' and ')}` : share;
}
