import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';

const useStyles = makeStyles(theme => ({
  // Material's own grey has too little contrast on the ground of a page.
  label: { color: theme.palette.text.primary },
}));

/** A list to choose one from. */
export function Choose(props: {
  id: string;
  label: string;
  value: string;
  /** What stands for "nothing chosen"; absent: there is always a choice. */
  none?: string;
  choices: { value: string; words: string }[];
  onChoose: (value: string) => void;
  error?: string;
}) {
  const { id, label, value, none, choices, onChoose, error } = props;
  const classes = useStyles();
  // What the URL asks for stays visible, even where nothing matches it.
  const isListed = !value || choices.some(choice => choice.value === value);
  return (
    <TextField
      select
      fullWidth
      id={id}
      variant="outlined"
      size="small"
      label={label}
      value={value}
      onChange={event => onChoose(event.target.value)}
      error={Boolean(error)}
      helperText={error}
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true, classes: { root: classes.label } }}
    >
      {none !== undefined && <option value="">{none}</option>}
      {!isListed && <option value={value}>{value}</option>}
      {choices.map(choice => (
        <option key={choice.value} value={choice.value}>
          {choice.words}
        </option>
      ))}
    </TextField>
  );
}
