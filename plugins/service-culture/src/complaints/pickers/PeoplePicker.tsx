import { makeStyles } from '@material-ui/core/styles';
import Chip from '@material-ui/core/Chip';
import { useState } from 'react';
import { Picker } from './Picker';
import { usePeoplePicks } from './usePicks';

const useStyles = makeStyles(theme => ({
  chosen: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5),
    margin: theme.spacing(0, 0, 1),
    padding: 0,
    listStyle: 'none',
  },
}));

const usePeople = (words: string) => usePeoplePicks(words, ['user']);
const usePeopleAndTeams = (words: string) =>
  usePeoplePicks(words, ['user', 'group']);

/** One person, or a team as well where `teams` says so. */
export function PersonPicker(props: {
  id: string;
  label: string;
  value: string | null;
  onPick: (ref: string | null) => void;
  teams?: boolean;
  helperText?: string;
  error?: string;
}) {
  const { teams, onPick, ...rest } = props;
  return (
    <Picker
      {...rest}
      onPick={pick => onPick(pick?.ref ?? null)}
      useFound={teams ? usePeopleAndTeams : usePeople}
      placeholder="Type a name"
    />
  );
}

/** Several people. */
export function PeoplePicker(props: {
  id: string;
  label: string;
  value: string[];
  onPick: (refs: string[]) => void;
  helperText?: string;
  error?: string;
}) {
  const { value, onPick, ...rest } = props;
  const classes = useStyles();
  const [titles, setTitles] = useState<Record<string, string>>({});
  return (
    <div>
      {value.length > 0 && (
        <ul className={classes.chosen} aria-label={props.label}>
          {value.map(ref => (
            <li key={ref}>
              <Chip
                label={titles[ref] ?? ref}
                onDelete={() => onPick(value.filter(other => other !== ref))}
              />
            </li>
          ))}
        </ul>
      )}
      <Picker
        {...rest}
        // A new field each time, so that it is empty for the next name.
        key={value.length}
        value={null}
        onPick={pick => {
          if (!pick || value.includes(pick.ref)) return;
          setTitles({ ...titles, [pick.ref]: pick.title });
          onPick([...value, pick.ref]);
        }}
        useFound={usePeople}
        placeholder="Type a name"
      />
    </div>
  );
}
