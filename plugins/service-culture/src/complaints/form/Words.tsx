import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { errorInWords } from '../words';
import { useTextField } from './fields';

const useStyles = makeStyles(theme => ({
  label: { color: theme.palette.text.primary },
  helper: { color: theme.palette.text.secondary },
}));

function Text(props: {
  name: 'description' | 'impact' | 'remedySought';
  label: string;
  helper: string;
  rows: number;
  empty: string;
  required?: boolean;
}) {
  const { name, label, helper, rows, empty, required } = props;
  const classes = useStyles();
  const { field, error } = useTextField(name);
  const wrong = errorInWords(error, empty);
  return (
    <TextField
      {...field}
      id={`complaint-${name}`}
      label={label}
      required={required}
      multiline
      minRows={rows}
      maxRows={16}
      fullWidth
      variant="outlined"
      error={Boolean(wrong)}
      helperText={wrong ?? helper}
      InputLabelProps={{ shrink: true, classes: { root: classes.label } }}
      FormHelperTextProps={{
        classes: wrong ? undefined : { root: classes.helper },
      }}
    />
  );
}

/** What happened, what it means, what would help: the person's own words. */
export function Words() {
  return (
    <>
      <Text
        name="description"
        label="What happened?"
        helper="In your own words, as you would tell a colleague."
        rows={4}
        empty="Tell us what happened, in a sentence or two"
        required
      />
      <Text
        name="impact"
        label="How does it affect you?"
        helper="This stays as you write it. Nobody can change it."
        rows={2}
        empty=""
      />
      <Text
        name="remedySought"
        label="What would make it right?"
        helper="You may leave this empty."
        rows={2}
        empty=""
      />
    </>
  );
}
