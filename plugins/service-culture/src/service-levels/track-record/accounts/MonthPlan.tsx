import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  Account,
  Plan,
} from '@service-culture/plugin-service-culture-common';
import { useState } from 'react';
import { PersonName } from '../../../people';
import { toneColour } from '../../../status';
import { dayInWords, RelativeTime } from '../../../time';
import { monthInWords } from '../../words/month';
import { PlanForm } from './PlanForm';

const useStyles = makeStyles(theme => ({
  plan: {
    marginTop: theme.spacing(1),
    padding: theme.spacing(1.5, 2),
    borderRadius: theme.shape.borderRadius,
    border: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  words: { whiteSpace: 'pre-line' },
  none: { color: toneColour(theme, 'warning'), fontWeight: 700 },
  who: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
  },
}));

/** What is done about a month that was missed, or that there is no plan yet; with a form for those who may write it. */
export function MonthPlan(props: { account: Account; mayPlan: boolean }) {
  const { account, mayPlan } = props;
  const { plan, earlierPlans, asksForPlan, month } = account;
  const classes = useStyles();
  const [isWriting, setWriting] = useState(false);
  if (!plan && !asksForPlan) {
    return null;
  }
  if (isWriting) {
    return (
      <div className={classes.plan}>
        <PlanForm account={account} onClose={() => setWriting(false)} />
      </div>
    );
  }
  return (
    <div className={classes.plan}>
      {plan ? (
        <PlanWords plan={plan} />
      ) : (
        <Typography variant="body2" className={classes.none}>
          ▲ No plan yet
        </Typography>
      )}
      {earlierPlans.length > 0 && (
        <details>
          <summary>
            {earlierPlans.length === 1
              ? 'The plan before'
              : `The ${earlierPlans.length} plans before`}
          </summary>
          {earlierPlans.map(earlier => (
            <PlanWords key={earlier.writtenAt} plan={earlier} />
          ))}
        </details>
      )}
      {mayPlan && (
        <Button
          size="small"
          variant={plan ? 'text' : 'outlined'}
          onClick={() => setWriting(true)}
          aria-label={`${plan ? 'Change' : 'Write'} the plan for ${monthInWords(
            month,
          )}`}
        >
          {plan ? 'Change the plan' : 'Write the plan'}
        </Button>
      )}
    </div>
  );
}

function PlanWords({ plan }: { plan: Plan }) {
  const classes = useStyles();
  const { cause, action, who, by, writtenBy, writtenAt } = plan;
  return (
    <>
      <Typography variant="body2" className={classes.words}>
        <strong>Cause:</strong> {cause}
      </Typography>
      <Typography variant="body2" className={classes.words}>
        <strong>Plan:</strong> {action}
      </Typography>
      <Typography variant="body2" component="div" className={classes.who}>
        <PersonName entityRef={who.ref} name={who.title} size={24} />
        <span>by {dayInWords(by)}</span>
      </Typography>
      <Typography variant="body2" color="textSecondary">
        Written by {writtenBy.title}, <RelativeTime at={writtenAt} />
      </Typography>
    </>
  );
}
