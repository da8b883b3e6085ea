import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import type {
  ComplaintChannel,
  NewComplaintInput,
} from '@service-culture/plugin-service-culture-common';
import { DateTime } from 'luxon';
import { Choose, PersonPicker } from '../pickers';
import { CHANNEL_WORDS, choicesOf, errorInWords } from '../words';
import { useComplaintForm } from './fields';

type OnBehalfOf = NonNullable<NewComplaintInput['onBehalfOf']>;

const useStyles = makeStyles(theme => ({
  label: { color: theme.palette.text.primary },
  helper: { color: theme.palette.text.secondary },
}));

/** What people reach for when they are phoned or met. */
const CHANNELS = choicesOf(CHANNEL_WORDS).filter(
  ({ value }) => value !== 'portal' && value !== 'api',
);

/** The clock of the reader, as `datetime-local` wants it. */
const localTime = (iso: string) =>
  iso && DateTime.fromISO(iso).toFormat("yyyy-MM-dd'T'HH:mm");

/** A form that is filled in for someone begins with these. */
export function startOnBehalf(now: number): OnBehalfOf {
  return {
    complainant: { name: '', email: null },
    channel: 'phone',
    madeAt: new Date(now).toISOString(),
  };
}

/** Written down for someone: who, how they said it, and when. */
export function OnBehalf({ onStop }: { onStop: () => void }) {
  const classes = useStyles();
  const { watch, setValue, formState } = useComplaintForm();
  const value = watch('onBehalfOf');
  const errors = formState.errors.onBehalfOf;
  if (!value) return null;
  const { complainant, channel, madeAt } = value;
  const change = (changes: Partial<OnBehalfOf>) =>
    setValue(
      'onBehalfOf',
      { ...value, ...changes },
      { shouldDirty: true, shouldValidate: formState.isSubmitted },
    );
  const isByName = complainant !== null && 'name' in complainant;
  const text = {
    fullWidth: true,
    variant: 'outlined' as const,
    size: 'small' as const,
    InputLabelProps: { shrink: true, classes: { root: classes.label } },
    FormHelperTextProps: { classes: { root: classes.helper } },
  };
  return (
    <>
      {complainant !== null && (
        <>
          <PersonPicker
            id="complaint-complainant"
            label="Who told you?"
            value={'userRef' in complainant ? complainant.userRef : null}
            onPick={userRef =>
              change({
                complainant: userRef ? { userRef } : { name: '', email: null },
              })
            }
            helperText="If they are not found, write their name below."
            error={
              errors?.complainant &&
              'Choose the person, or write their name and, if you have it, an e-mail address like name@example.com'
            }
          />
          {isByName && (
            <>
              <TextField
                {...text}
                id="complaint-name"
                label="Their name"
                value={complainant.name}
                onChange={event =>
                  change({
                    complainant: { ...complainant, name: event.target.value },
                  })
                }
              />
              <TextField
                {...text}
                id="complaint-email"
                type="email"
                label="Their e-mail address"
                helperText="To answer them and to ask whether it was solved."
                value={complainant.email ?? ''}
                onChange={event =>
                  change({
                    complainant: {
                      ...complainant,
                      email: event.target.value || null,
                    },
                  })
                }
              />
            </>
          )}
        </>
      )}
      <Choose
        id="complaint-channel"
        label="How did they tell you?"
        value={channel}
        choices={CHANNELS}
        onChoose={chosen => change({ channel: chosen as ComplaintChannel })}
      />
      <TextField
        {...text}
        id="complaint-made-at"
        type="datetime-local"
        label="When did they tell you?"
        value={localTime(madeAt)}
        error={Boolean(errors?.madeAt)}
        helperText={
          errorInWords(errors?.madeAt, 'We need the time') ??
          'Clocks run from then, not from now.'
        }
        onChange={event =>
          change({
            madeAt: DateTime.fromISO(event.target.value).toUTC().toISO() ?? '',
          })
        }
      />
      <div>
        <Button size="small" onClick={onStop}>
          It is my own complaint
        </Button>
      </div>
    </>
  );
}
