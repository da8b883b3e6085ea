import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import {
  WINDOWS,
  type WindowName,
  type WindowQuery,
} from '@service-culture/plugin-service-culture-common';
import { DateTime } from 'luxon';
import { WINDOW_WORDS } from '../../words/windows';

const useStyles = makeStyles(theme => ({
  picker: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    alignItems: 'flex-start',
  },
}));

/** What is picked, before it is a window: the last day is one that still counts, as people write it. */
export interface PickedWindow {
  name: WindowName | 'dates';
  first: string;
  last: string;
}

/** The last 30 days. */
export function defaultWindow(): PickedWindow {
  const today = DateTime.local();
  return {
    name: '30d',
    first: today.minus({ months: 3 }).toISODate(),
    last: today.toISODate(),
  };
}

/** As the API is asked; null: the dates are none, or the wrong way round. */
export function toWindowQuery(picked: PickedWindow): WindowQuery | null {
  const { name, first, last } = picked;
  if (name !== 'dates') return { window: name };
  const end = DateTime.fromISO(last);
  if (!first || !end.isValid || first > last) return null;
  return { from: first, to: end.plus({ days: 1 }).toISODate() };
}

/** Which days the figures are of: a window by name, or any two dates. */
export function WindowPicker(props: {
  /** Of the section, so that labels find their fields. */
  section: string;
  picked: PickedWindow;
  onPick: (picked: PickedWindow) => void;
}) {
  const { section, picked, onPick } = props;
  const { name, first, last } = picked;
  const classes = useStyles();
  const isWrong = toWindowQuery(picked) === null;
  const date = (label: string, field: 'first' | 'last', error?: string) => (
    <TextField
      id={`${section}-${field}`}
      type="date"
      size="small"
      variant="outlined"
      label={label}
      value={picked[field]}
      error={error !== undefined}
      helperText={error}
      onChange={event => onPick({ ...picked, [field]: event.target.value })}
      InputLabelProps={{ shrink: true }}
    />
  );
  return (
    <div className={classes.picker}>
      <TextField
        id={`${section}-period`}
        select
        size="small"
        variant="outlined"
        label="Period"
        value={name}
        onChange={event =>
          onPick({
            first,
            last,
            name: event.target.value as PickedWindow['name'],
          })
        }
        SelectProps={{ native: true }}
        InputLabelProps={{ shrink: true }}
      >
        {WINDOWS.map(each => (
          <option key={each} value={each}>
            {WINDOW_WORDS[each]}
          </option>
        ))}
        <option value="dates">From … to …</option>
      </TextField>
      {name === 'dates' && (
        <>
          {date('From', 'first')}
          {date(
            'To',
            'last',
            isWrong ? 'Pick a day that is not before the first' : undefined,
          )}
        </>
      )}
    </div>
  );
}
