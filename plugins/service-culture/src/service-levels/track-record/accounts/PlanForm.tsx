import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import {
  PLAN_TEXT,
  type Account,
} from '@service-culture/plugin-service-culture-common';
import { FormEvent, useState } from 'react';
import { useUpdateAccount } from '../../../figures';
import { Notice, reasonOf } from '../../../states';
import { dayInWords } from '../../../time';
import { monthInWords } from '../../words/month';
import { WhoField } from './WhoField';

const useStyles = makeStyles(theme => ({
  form: { display: 'grid', gap: theme.spacing(2) },
  row: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) },
  actions: { display: 'flex', gap: theme.spacing(1) },
}));

/** The form for what will be done about a month that was missed. */
export function PlanForm(props: { account: Account; onClose: () => void }) {
  const { account, onClose } = props;
  const { plan, month } = account;
  const classes = useStyles();
  const [words, setWords] = useState({
    cause: plan?.cause ?? '',
    action: plan?.action ?? '',
    who: plan?.who.ref ?? '',
    by: plan?.by ?? '',
  });
  // What the person saw when they began; another version that comes meanwhile is not theirs to overwrite unseen.
  const [etag, setEtag] = useState(account.etag);
  const update = useUpdateAccount(account.service, month);
  const theirs = conflictOf(update.error);
  const name = monthInWords(month);
  const field = (key: keyof typeof words) => ({
    value: words[key],
    required: true,
    variant: 'outlined' as const,
    onChange: ({ target }: { target: { value: string } }) =>
      setWords({ ...words, [key]: target.value }),
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    update.mutate(
      { change: words, etag },
      {
        onSuccess: onClose,
        onError: error => setEtag(conflictOf(error)?.etag ?? etag),
      },
    );
  };
  return (
    <form
      className={classes.form}
      onSubmit={save}
      aria-label={`Plan for ${name}`}
    >
      <Typography variant="body1" component="h5">
        <strong>What will be done about {name}</strong>
      </Typography>
      {update.error && (
        <Notice
          alert
          tone="bad"
          icon={ErrorIcon}
          title={
            theirs
              ? 'Somebody wrote a plan while you were writing'
              : 'The plan was not saved'
          }
        >
          {theirs?.plan
            ? `It says: ${theirs.plan.action} (${
                theirs.plan.who.title
              }, by ${dayInWords(theirs.plan.by)}). Save again to replace it.`
            : reasonOf(update.error)}
        </Notice>
      )}
      <TextField
        id={`cause-${month}`}
        label="What was the cause?"
        multiline
        inputProps={{ maxLength: PLAN_TEXT }}
        {...field('cause')}
      />
      <TextField
        id={`action-${month}`}
        label="What is done about it?"
        multiline
        inputProps={{ maxLength: PLAN_TEXT }}
        {...field('action')}
      />
      <div className={classes.row}>
        <WhoField
          id={`who-${month}`}
          value={words.who}
          onChange={who => setWords({ ...words, who })}
        />
        <TextField
          id={`by-${month}`}
          label="By when?"
          type="date"
          InputLabelProps={{ shrink: true }}
          {...field('by')}
        />
      </div>
      <Typography variant="body2" color="textSecondary">
        Everybody who may see this service reads it.
      </Typography>
      <div className={classes.actions}>
        <Button
          type="submit"
          variant="contained"
          color="primary"
          disabled={update.isPending}
        >
          {update.isPending ? 'Saving …' : 'Save'}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}

/** The account as somebody else left it, where that is why it could not be saved. */
function conflictOf(error: Error | null): Account | undefined {
  const { statusCode, body } = (error ?? {}) as {
    statusCode?: number;
    body?: { error?: { current?: Account } };
  };
  return statusCode === 412 ? body?.error?.current : undefined;
}
