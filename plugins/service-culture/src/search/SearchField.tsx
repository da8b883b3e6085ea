import InputAdornment from '@material-ui/core/InputAdornment';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import SearchIcon from '@material-ui/icons/Search';
import { useEffect, useRef, useState } from 'react';

const useStyles = makeStyles(theme => ({
  // Material's own grey has too little contrast on the ground of a page.
  label: { color: theme.palette.text.primary },
}));

const PAUSE_MS = 250;

/** A search that shows each letter at once and searches when typing pauses. `value` is what was searched last. */
export function SearchField(props: {
  label: string;
  value: string;
  onSearch: (text: string) => void;
}) {
  const { label, value, onSearch } = props;
  const classes = useStyles();
  const [text, setText] = useState(value);
  const searched = useRef(value);

  useEffect(() => {
    // Back and forward of the browser change the search too.
    if (value !== searched.current) {
      searched.current = value;
      setText(value);
    }
  }, [value]);

  useEffect(() => {
    const wanted = text.trim();
    if (wanted === searched.current) return undefined;
    const timer = setTimeout(() => {
      searched.current = wanted;
      onSearch(wanted);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, onSearch]);

  return (
    <TextField
      fullWidth
      type="search"
      variant="outlined"
      size="small"
      id={`search-${label.toLowerCase().replace(/\W+/g, '-')}`}
      label={label}
      value={text}
      onChange={event => setText(event.target.value)}
      InputLabelProps={{ classes: { root: classes.label } }}
      InputProps={{
        startAdornment: (
          <InputAdornment position="start">
            <SearchIcon aria-hidden="true" />
          </InputAdornment>
        ),
      }}
    />
  );
}
