import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import type { Complaint } from '@service-culture/plugin-service-culture-common';
import { type FieldError, useFormContext } from 'react-hook-form';
import { useDepartments } from '../../figures';
import {
  Choose,
  PeoplePicker,
  PersonPicker,
  Picker,
  useServicePicks,
} from '../pickers';
import { errorInWords } from '../words';
import type { ActionField } from './actions';

const useStyles = makeStyles(theme => ({
  label: { color: theme.palette.text.primary },
  helper: { color: theme.palette.text.secondary },
}));

const EMPTY: Partial<Record<ActionField['kind'], string>> = {
  owner: 'Choose a person or a team',
  people: 'Choose at least one person',
  day: 'Choose a day',
  line: 'Fill this in',
};

/** One field of the form for an action. */
export function ActionFieldView(props: {
  field: ActionField;
  complaint: Complaint;
}) {
  const { field, complaint } = props;
  const { name, label, helper } = field;
  const classes = useStyles();
  const { register, watch, setValue, formState } = useFormContext();
  const departments = useDepartments().data?.items ?? [];
  const wrong = errorInWords(
    formState.errors[name] as FieldError | undefined,
    EMPTY[field.kind] ?? 'Write a few words',
  );
  const set = (value: unknown) =>
    setValue(name, value, { shouldValidate: formState.isSubmitted });
  const id = `action-${name}`;

  switch (field.kind) {
    case 'text':
    case 'line':
    case 'day': {
      const { ref, ...input } = register(name);
      return (
        <TextField
          {...input}
          inputRef={ref}
          id={id}
          label={label}
          type={field.kind === 'day' ? 'date' : 'text'}
          required={'required' in field && field.required}
          fullWidth
          variant="outlined"
          error={Boolean(wrong)}
          helperText={wrong ?? helper}
          InputLabelProps={{ shrink: true, classes: { root: classes.label } }}
          FormHelperTextProps={{
            classes: wrong ? undefined : { root: classes.helper },
          }}
          {...(field.kind === 'text' && {
            multiline: true,
            minRows: field.rows ?? 3,
            maxRows: 20,
          })}
        />
      );
    }
    case 'choice':
      return (
        <Choose
          id={id}
          label={label}
          value={watch(name) ?? ''}
          none={field.none}
          choices={field.choices}
          onChoose={set}
          error={wrong}
        />
      );
    case 'service':
      return (
        <Picker
          id={id}
          label={label}
          value={watch(name) || null}
          titles={
            complaint.service
              ? { [complaint.service.ref]: complaint.service.title }
              : {}
          }
          onPick={pick => set(pick?.ref ?? '')}
          useFound={useServicePicks}
          error={wrong}
        />
      );
    case 'department':
      return (
        <Choose
          id={id}
          label={label}
          value={watch(name) ?? ''}
          none="Not known"
          choices={departments.map(one => ({
            value: one.department,
            words: one.title,
          }))}
          onChoose={set}
          error={wrong}
        />
      );
    case 'owner':
      return (
        <PersonPicker
          id={id}
          label={label}
          teams
          value={watch(name) || null}
          onPick={ref => set(ref ?? '')}
          helperText={helper}
          error={wrong}
        />
      );
    case 'people':
      return (
        <PeoplePicker
          id={id}
          label={label}
          value={watch(name) ?? []}
          onPick={set}
          helperText={helper}
          error={wrong}
        />
      );
    default:
      return (
        <FormControlLabel
          control={
            <Checkbox
              color="primary"
              size="small"
              checked={Boolean(watch(name))}
              onChange={(_event, checked) => set(checked)}
            />
          }
          label={label}
        />
      );
  }
}
