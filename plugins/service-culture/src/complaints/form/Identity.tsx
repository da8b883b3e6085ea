import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ComplaintIdentity } from '@service-culture/plugin-service-culture-common';
import { choicesOf, IDENTITY_WORDS } from '../words';
import { useComplaintForm } from './fields';
import { readersInWords } from './readersInWords';

const useStyles = makeStyles(theme => ({
  label: {
    color: theme.palette.text.primary,
    '&.Mui-focused': { color: theme.palette.text.primary },
  },
  readers: { marginTop: theme.spacing(1) },
}));

/** How the person wants to be known, and who will read it then. `handler` is the name of who answers. */
export function Identity({ handler }: { handler: string | null }) {
  const classes = useStyles();
  const { watch, setValue } = useComplaintForm();
  const identity = watch('identity') ?? 'named';
  const onBehalfOf = watch('onBehalfOf');
  const choose = (chosen: ComplaintIdentity) => {
    setValue('identity', chosen, { shouldDirty: true });
    // Who stays unknown has no name here, and the other way round.
    if (onBehalfOf && chosen === 'anonymous') {
      setValue('onBehalfOf.complainant', null);
    } else if (onBehalfOf?.complainant === null) {
      setValue('onBehalfOf.complainant', { name: '', email: null });
    }
  };
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend" className={classes.label}>
        {onBehalfOf
          ? 'How do they want to be known?'
          : 'How do you want to be known?'}
      </FormLabel>
      <RadioGroup
        name="complaint-identity"
        value={identity}
        onChange={(_event, value) => choose(value as ComplaintIdentity)}
      >
        {choicesOf(IDENTITY_WORDS).map(({ value, words }) => (
          <FormControlLabel
            key={value}
            value={value}
            control={<Radio color="primary" size="small" />}
            label={onBehalfOf ? words.replace('my name', 'their name') : words}
          />
        ))}
      </RadioGroup>
      <Typography
        variant="body2"
        className={classes.readers}
        aria-live="polite"
      >
        {readersInWords({
          identity,
          confidential: watch('confidential') ?? false,
          aboutPerson: (watch('subjects') ?? []).length > 0,
          handler,
          forSomeone: onBehalfOf !== undefined,
        })}
      </Typography>
    </FormControl>
  );
}
