import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import type { Named } from '@service-culture/plugin-service-culture-common';
import { OFFERED_WINDOWS, WINDOW_WORDS } from '../words/windows';
import type { ServicesFilters } from './useServicesFilters';

const useStyles = makeStyles(theme => ({
  // Material's own grey has too little contrast on the ground of a page.
  label: { color: theme.palette.text.primary },
  filters: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2.5),
    minWidth: 180,
  },
}));

interface Choice {
  value: string;
  words: string;
}

const STATUS_CHOICES: Choice[] = [
  { value: 'missing', words: '▲ Not kept' },
  { value: 'meeting', words: '● Kept' },
  { value: 'no-data', words: '○ No data' },
  { value: 'no-promise', words: '– No promise' },
];

const WATERMELON_CHOICES: Choice[] = [{ value: 'true', words: 'Only these' }];

const WINDOW_CHOICES: Choice[] = OFFERED_WINDOWS.map(value => ({
  value,
  words: WINDOW_WORDS[value],
}));

function choicesOf(named: Named[], chosen: string): Choice[] {
  const choices = named.map(({ ref, title }) => ({ value: ref, words: title }));
  // What the URL asks for stays visible, even where nothing matches it.
  const isListed = !chosen || choices.some(({ value }) => value === chosen);
  return isListed ? choices : [...choices, { value: chosen, words: chosen }];
}

/** What the list of services can be narrowed to. */
export function Filters(props: {
  filters: ServicesFilters;
  owners: Named[];
  departments: Named[];
  change: (changes: Partial<ServicesFilters>) => void;
}) {
  const { filters, owners, departments, change } = props;
  const classes = useStyles();
  const isFiltered = Boolean(
    filters.owner || filters.department || filters.status || filters.watermelon,
  );
  return (
    <div className={classes.filters}>
      <Choose
        label="Promises"
        value={filters.status}
        all="All"
        choices={STATUS_CHOICES}
        onChoose={status =>
          change({ status: status as ServicesFilters['status'] })
        }
      />
      <Choose
        label="Green outside"
        value={filters.watermelon}
        all="All services"
        choices={WATERMELON_CHOICES}
        onChoose={watermelon =>
          change({ watermelon: watermelon as ServicesFilters['watermelon'] })
        }
      />
      <Choose
        label="Owner"
        value={filters.owner}
        all="Everybody"
        choices={choicesOf(owners, filters.owner)}
        onChoose={owner => change({ owner })}
      />
      <Choose
        label="Used by department"
        value={filters.department}
        all="All departments"
        choices={choicesOf(departments, filters.department)}
        onChoose={department => change({ department })}
      />
      <Choose
        label="Period"
        value={filters.window}
        choices={WINDOW_CHOICES}
        onChoose={window =>
          change({ window: window as ServicesFilters['window'] })
        }
      />
      {isFiltered && (
        <Button
          variant="outlined"
          onClick={() =>
            change({ owner: '', department: '', status: '', watermelon: '' })
          }
        >
          Clear filters
        </Button>
      )}
    </div>
  );
}

function Choose(props: {
  label: string;
  value: string;
  /** What stands for "no filter"; absent: there is always a choice. */
  all?: string;
  choices: Choice[];
  onChoose: (value: string) => void;
}) {
  const { label, value, all, choices, onChoose } = props;
  const classes = useStyles();
  const id = `services-filter-${label.toLowerCase().replace(/\W/g, '-')}`;
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
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true, classes: { root: classes.label } }}
    >
      {all && <option value="">{all}</option>}
      {choices.map(choice => (
        <option key={choice.value} value={choice.value}>
          {choice.words}
        </option>
      ))}
    </TextField>
  );
}
