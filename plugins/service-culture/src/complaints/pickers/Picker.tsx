import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useEffect, useState } from 'react';

/** Something of the catalog to choose. */
export interface Pick {
  ref: string;
  title: string;
  /** Tells it from others of a like name; may be empty. */
  hint: string;
}

const useStyles = makeStyles(theme => ({
  // Material's own grey has too little contrast on the ground of a page.
  label: { color: theme.palette.text.primary },
  helper: { color: theme.palette.text.secondary },
}));

const PAUSE_MS = 250;

/** A field to search and choose from the catalog; `useFound` asks for what the words find. */
export function Picker(props: {
  id: string;
  label: string;
  /** Entity ref; null: nothing is chosen. */
  value: string | null;
  onPick: (pick: Pick | null) => void;
  useFound: (words: string) => { data?: Pick[]; isFetching: boolean };
  /** Names of what is chosen already. */
  titles?: Record<string, string>;
  placeholder?: string;
  helperText?: string;
  error?: string;
  required?: boolean;
}) {
  const { id, label, value, onPick, useFound, titles = {} } = props;
  const { placeholder, helperText, error, required } = props;
  const classes = useStyles();
  const [picked, setPicked] = useState<Pick | null>(null);
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState('');
  const [isOpen, setOpen] = useState(false);
  const { data = [], isFetching } = useFound(asked);

  useEffect(() => {
    const timer = setTimeout(() => setAsked(words.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);

  let chosen: Pick | null = null;
  if (value !== null) {
    chosen =
      [picked, ...data].find(pick => pick?.ref === value) ??
      ({ ref: value, title: titles[value] ?? value, hint: '' } as Pick);
  }
  return (
    <Autocomplete
      id={id}
      // Material UI v4 makes the box a combobox; screen readers of today want the input to be one (ARIA 1.2).
      role="presentation"
      aria-owns={undefined}
      aria-expanded={undefined}
      disablePortal
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      value={chosen}
      onChange={(_event, pick) => {
        setPicked(pick);
        onPick(pick);
      }}
      onInputChange={(_event, text, why) =>
        setWords(why === 'input' ? text : '')
      }
      options={data}
      // The server has searched already.
      filterOptions={found => found}
      getOptionLabel={pick => pick.title}
      getOptionSelected={(pick, other) => pick.ref === other.ref}
      loading={isFetching}
      loadingText="Searching …"
      noOptionsText="Nothing is called so"
      renderOption={pick => (
        <div>
          {pick.title}
          {pick.hint && <Typography variant="body2">{pick.hint}</Typography>}
        </div>
      )}
      renderInput={params => (
        <TextField
          {...params}
          variant="outlined"
          size="small"
          label={label}
          required={required}
          placeholder={placeholder}
          helperText={error ?? helperText}
          error={Boolean(error)}
          inputProps={{
            ...params.inputProps,
            role: 'combobox',
            'aria-expanded': isOpen,
            'aria-controls':
              isOpen && data.length > 0 ? `${id}-popup` : undefined,
          }}
          InputLabelProps={{
            ...params.InputLabelProps,
            shrink: true,
            classes: { root: classes.label },
          }}
          FormHelperTextProps={{
            classes: error ? undefined : { root: classes.helper },
          }}
        />
      )}
    />
  );
}
