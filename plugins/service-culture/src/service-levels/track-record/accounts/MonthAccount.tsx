import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  Account,
  AccountPromise,
  Statement,
} from '@service-culture/plugin-service-culture-common';
import { StatusLabel, toneColour } from '../../../status';
import { dayInWords, exactTime, useNow } from '../../../time';
import { leftOutInWords } from '../../words/leftOut';
import { monthInWords } from '../../words/month';
import { percentOf, unbroken } from '../../words/percent';
import { partsInWords, promiseInWords } from '../../words/promise';
import { MonthPlan } from './MonthPlan';

const useStyles = makeStyles(theme => ({
  month: {
    padding: theme.spacing(2, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    '&:first-child': { borderTop: 0, paddingTop: 0 },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0.5, 2),
  },
  promises: { margin: theme.spacing(1, 0), padding: 0, listStyle: 'none' },
  promise: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0, 2),
    padding: theme.spacing(0.25, 0),
  },
  words: {
    flex: '1 1 240px',
    minWidth: 0,
    // On a phone below status and numbers, which then share a line.
    [theme.breakpoints.down('xs')]: { order: 1, flexBasis: '100%' },
  },
  status: { flex: '0 0 96px' },
  numbers: {
    flex: '0 0 150px',
    marginLeft: 'auto',
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
  },
  amiss: { color: toneColour(theme, 'warning'), fontWeight: 700 },
}));

/** One month: whether its promises were kept, what is left out, what changed later, and the plan. */
export function MonthAccount(props: { account: Account; mayPlan: boolean }) {
  const { account, mayPlan } = props;
  const { month, promises, leftOut, restatements, waitsFor, without } = account;
  const classes = useStyles();
  const name = monthInWords(month);
  const left = leftOutInWords(leftOut).map(({ words }) => words);
  return (
    <li className={classes.month} id={`account-${month}`}>
      <div className={classes.head}>
        <Typography variant="h6" component="h4">
          {name}
        </Typography>
        <StatusLabel status={account.status} />
        <Typography variant="body2" color="textSecondary">
          <Finality account={account} />
        </Typography>
      </div>
      <Promises promises={promises} of={name} />
      {waitsFor.length > 0 && (
        <Typography variant="body2" className={classes.amiss}>
          ▲ Not final yet: {waitsFor.join(', ')} has not delivered since
        </Typography>
      )}
      {without.length > 0 && (
        <Typography variant="body2" className={classes.amiss}>
          ▲ Stated without what {without.join(', ')} had not delivered
        </Typography>
      )}
      <Typography variant="body2" color="textSecondary">
        Left out: {left.join(', ') || 'nothing'}
      </Typography>
      {restatements.map(restatement => (
        <Restatement key={restatement.at} restatement={restatement} of={name} />
      ))}
      <MonthPlan account={account} mayPlan={mayPlan} />
    </li>
  );
}

function Finality({ account }: { account: Account }) {
  const { state, finalOn, finalAt } = account;
  const today = new Date(useNow()).toISOString().slice(0, 10);
  switch (state) {
    case 'so-far':
      return <>so far</>;
    case 'ended':
      return finalOn > today ? (
        <>can still change until {dayInWords(finalOn)}</>
      ) : (
        <>about to become final</>
      );
    default:
      return <span title={exactTime(finalAt!)}>final</span>;
  }
}

function Promises(props: { promises: AccountPromise[]; of: string }) {
  const classes = useStyles();
  if (props.promises.length === 0) {
    return (
      <Typography variant="body2">
        Nothing was promised in this month.
      </Typography>
    );
  }
  return (
    <ul className={classes.promises} aria-label={`Promises of ${props.of}`}>
      {props.promises.map(promise => (
        <li
          className={classes.promise}
          key={`${promise.metric} ${promise.priority} ${promise.inForce.from}`}
        >
          <span className={classes.status}>
            <StatusLabel status={promise.status} metric={promise.metric} />
          </span>
          <Typography variant="body2" className={classes.words}>
            {promiseInWords(promise)}
          </Typography>
          <Typography variant="body2" className={classes.numbers}>
            {numbersOf(promise)}
          </Typography>
        </li>
      ))}
    </ul>
  );
}

function Restatement(props: {
  restatement: Statement & { at: string };
  of: string;
}) {
  const { at, status, promises } = props.restatement;
  const day = dayInWords(at.slice(0, 10));
  return (
    <>
      <Typography variant="body2" title={exactTime(at)}>
        <strong>Restated on {day}:</strong> <StatusLabel status={status} />
      </Typography>
      <Promises promises={promises} of={`${props.of}, restated on ${day}`} />
    </>
  );
}

function numbersOf(promise: AccountPromise): string {
  const { metric, met, breached } = promise;
  const all = met + breached;
  const unit = metric === 'availability' ? 'milliseconds' : 'cases';
  if (all === 0) return unit === 'cases' ? 'no cases' : 'no data';
  return unbroken(`${percentOf(met, all)} (${partsInWords(promise, unit)})`);
}
