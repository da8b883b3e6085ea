import Button from '@material-ui/core/Button';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import {
  PRIORITIES,
  PRIORITY_WORDS,
  type Trial,
  type TriedMetric,
} from '@service-culture/plugin-service-culture-common';
import { FormEvent, useState } from 'react';
import { useTrial } from '../../../figures';
import { Bone, Notice, reasonOf, Skeleton } from '../../../states';
import { Section } from '../Section';
import { TrialAnswer } from './TrialAnswer';

const METRIC_WORDS: Record<TriedMetric, string> = {
  'first-response': 'First answer',
  resolution: 'Solution',
  'first-contact-resolution': 'Solved at the first contact',
  satisfaction: 'People satisfied',
  respect: 'People treated with respect',
};

/** What a promise of each is written like. */
const EXAMPLES: Record<TriedMetric, string> = {
  'first-response': '95% within 1h',
  resolution: '90% within 8h',
  'first-contact-resolution': '70%',
  satisfaction: '90%',
  respect: '95%',
};

const useStyles = makeStyles(theme => ({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: theme.spacing(2),
    marginTop: theme.spacing(2),
  },
  choice: { flex: '0 1 220px' },
  words: { flex: '1 1 220px' },
  answer: { marginTop: theme.spacing(2) },
}));

/** Lets an owner see what a promise would have been before they make it. */
export function TryPromise({ service }: { service: string }) {
  const classes = useStyles();
  const trial = useTrial(service);
  const [metric, setMetric] = useState<TriedMetric>('resolution');
  const [priority, setPriority] = useState('');
  const [target, setTarget] = useState(EXAMPLES.resolution);
  const [hours, setHours] = useState('');
  const isTimed = metric === 'first-response' || metric === 'resolution';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    trial.mutate({
      metric,
      ...(isTimed &&
        priority && { priority: priority as NonNullable<Trial['priority']> }),
      target,
      ...(hours.trim() && { hours }),
    });
  };
  return (
    <Section id="try" title="Try a promise">
      <Typography variant="body2">
        See what a promise would have been on the last three months, before you
        make it. Nothing is changed by it.
      </Typography>
      <form
        className={classes.form}
        onSubmit={submit}
        aria-label="Try a promise"
      >
        <TextField
          select
          id="trial-metric"
          className={classes.choice}
          variant="outlined"
          size="small"
          label="What about"
          SelectProps={{ SelectDisplayProps: { 'aria-label': 'What about' } }}
          value={metric}
          onChange={event => {
            const chosen = event.target.value as TriedMetric;
            setMetric(chosen);
            setTarget(EXAMPLES[chosen]);
          }}
        >
          {(Object.keys(METRIC_WORDS) as TriedMetric[]).map(name => (
            <MenuItem key={name} value={name}>
              {METRIC_WORDS[name]}
            </MenuItem>
          ))}
        </TextField>
        {isTimed && (
          <TextField
            select
            id="trial-priority"
            className={classes.choice}
            variant="outlined"
            size="small"
            label="For"
            SelectProps={{
              displayEmpty: true,
              SelectDisplayProps: { 'aria-label': 'For' },
            }}
            InputLabelProps={{ shrink: true }}
            value={priority}
            onChange={event => setPriority(event.target.value)}
          >
            <MenuItem value="">Everything else</MenuItem>
            {PRIORITIES.map(name => (
              <MenuItem key={name} value={name}>
                {PRIORITY_WORDS[name]}
              </MenuItem>
            ))}
          </TextField>
        )}
        <TextField
          id="trial-target"
          className={classes.words}
          variant="outlined"
          size="small"
          label="Promise"
          helperText={`Written like "${EXAMPLES[metric]}"${
            isTimed ? ', or with "around the clock" behind it' : ''
          }`}
          required
          value={target}
          onChange={event => setTarget(event.target.value)}
        />
        {isTimed && (
          <TextField
            id="trial-hours"
            className={classes.words}
            variant="outlined"
            size="small"
            label="Other hours"
            placeholder="those of now"
            helperText='Written like "Mon-Fri 08:00-18:00 Europe/Berlin"'
            InputLabelProps={{ shrink: true }}
            value={hours}
            onChange={event => setHours(event.target.value)}
          />
        )}
        <Button
          type="submit"
          variant="contained"
          color="primary"
          disabled={trial.isPending}
        >
          Try
        </Button>
      </form>
      <div className={classes.answer}>
        {trial.isPending && (
          <Skeleton of="what it would have been">
            <Bone width="60%" height="2em" />
            <Bone height="6em" />
          </Skeleton>
        )}
        {trial.error && (
          <Notice
            alert
            tone="bad"
            icon={ErrorIcon}
            title="This could not be tried"
          >
            {reasonOf(trial.error)}
          </Notice>
        )}
        {trial.data && <TrialAnswer result={trial.data} />}
      </div>
    </Section>
  );
}
