import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useDepartments } from '../../figures';
import { Choose, PersonPicker, Picker, useServicePicks } from '../pickers';
import {
  CATEGORY_WORDS,
  CHANNEL_WORDS,
  choicesOf,
  STATE_WORDS,
} from '../words';
import type { RegisterFilters, Whose } from './useRegisterFilters';

const useStyles = makeStyles(theme => ({
  filters: {
    display: 'grid',
    gap: theme.spacing(2.5),
    gridTemplateColumns: 'minmax(0, 1fr)',
    minWidth: 180,
  },
  label: { color: theme.palette.text.primary },
}));

const NONE: Partial<RegisterFilters> = {
  state: '',
  service: '',
  department: '',
  owner: '',
  category: '',
  channel: '',
  overdue: false,
  needsOwner: false,
  from: '',
  until: '',
};

function ServiceFilter(props: {
  service: string;
  onPick: (ref: string) => void;
}) {
  const { service, onPick } = props;
  // A URL names a service by its ref; people read its title.
  const { primaryTitle } = useEntityPresentation(
    service || 'component:default/none',
  );
  return (
    <Picker
      id="register-service"
      label="Service"
      value={service || null}
      titles={{ [service]: primaryTitle }}
      placeholder="All services"
      onPick={pick => onPick(pick?.ref ?? '')}
      useFound={useServicePicks}
    />
  );
}

/** What the register can be narrowed to. */
export function RegisterFiltersView(props: {
  filters: RegisterFilters;
  whose: Whose;
  change: (changes: Partial<RegisterFilters>) => void;
}) {
  const { filters, whose, change } = props;
  const classes = useStyles();
  const departments = useDepartments().data?.items ?? [];
  const isNarrowed = Object.keys(NONE).some(
    name => filters[name as keyof RegisterFilters],
  );
  const day = (name: 'from' | 'until', label: string) => (
    <TextField
      id={`register-${name}`}
      type="date"
      label={label}
      value={filters[name]}
      onChange={event => change({ [name]: event.target.value })}
      fullWidth
      variant="outlined"
      size="small"
      InputLabelProps={{ shrink: true, classes: { root: classes.label } }}
    />
  );
  const tick = (name: 'overdue' | 'needsOwner', label: string) => (
    <FormControlLabel
      control={
        <Checkbox
          color="primary"
          size="small"
          checked={filters[name]}
          onChange={(_event, checked) => change({ [name]: checked })}
        />
      }
      label={label}
    />
  );
  return (
    <div className={classes.filters}>
      <Choose
        id="register-whose"
        label="Whose"
        value={filters.whose ?? whose}
        choices={[
          { value: 'mine', words: 'Mine' },
          { value: 'work', words: 'Mine to work on' },
          { value: 'all', words: 'All I may read' },
        ]}
        onChoose={value => change({ whose: value as Whose })}
      />
      <Choose
        id="register-state"
        label="State"
        value={filters.state}
        none="All"
        choices={[{ value: 'open', words: 'Open' }, ...choicesOf(STATE_WORDS)]}
        onChoose={state => change({ state: state as RegisterFilters['state'] })}
      />
      <ServiceFilter
        service={filters.service}
        onPick={service => change({ service })}
      />
      <Choose
        id="register-department"
        label="Department"
        value={filters.department}
        none="All departments"
        choices={departments.map(one => ({
          value: one.department,
          words: one.title,
        }))}
        onChoose={department => change({ department })}
      />
      <PersonPicker
        id="register-owner"
        label="Who has it"
        teams
        value={filters.owner || null}
        onPick={owner => change({ owner: owner ?? '' })}
      />
      <Choose
        id="register-category"
        label="Kind"
        value={filters.category ?? ''}
        none="All"
        choices={choicesOf(CATEGORY_WORDS)}
        onChoose={category =>
          change({ category: category as RegisterFilters['category'] })
        }
      />
      <Choose
        id="register-channel"
        label="How it came"
        value={filters.channel ?? ''}
        none="All"
        choices={choicesOf(CHANNEL_WORDS)}
        onChoose={channel =>
          change({ channel: channel as RegisterFilters['channel'] })
        }
      />
      {day('from', 'From')}
      {day('until', 'Until')}
      <div>
        {tick('overdue', 'Late ones')}
        {tick('needsOwner', 'Need a new owner')}
      </div>
      {isNarrowed && (
        <Button variant="outlined" onClick={() => change(NONE)}>
          Clear filters
        </Button>
      )}
    </div>
  );
}
