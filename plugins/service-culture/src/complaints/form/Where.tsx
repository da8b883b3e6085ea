import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { useState } from 'react';
import { useDepartments } from '../../figures';
import { Choose, Picker, useServicePicks } from '../pickers';
import { errorInWords } from '../words';
import { useComplaintForm } from './fields';

const useStyles = makeStyles(theme => ({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    '& button': {
      textAlign: 'left',
      textTransform: 'none',
      textDecoration: 'underline',
    },
  },
  department: { marginTop: theme.spacing(2.5) },
}));

function KnownService(props: {
  service: string;
  onPick: (ref: string | null) => void;
  error?: string;
}) {
  const { service, onPick, error } = props;
  const { primaryTitle } = useEntityPresentation(service);
  return (
    <ServicePicker
      value={service}
      titles={{ [service]: primaryTitle }}
      onPick={onPick}
      error={error}
    />
  );
}

function ServicePicker(props: {
  value: string | null;
  titles?: Record<string, string>;
  onPick: (ref: string | null) => void;
  error?: string;
}) {
  const { onPick, ...rest } = props;
  return (
    <Picker
      {...rest}
      id="complaint-service"
      label="Which service?"
      onPick={pick => onPick(pick?.ref ?? null)}
      useFound={useServicePicks}
      placeholder="I don’t know"
      helperText="Leave it empty if you don’t know: we will find out."
    />
  );
}

/** Which service it is about, and whose department it concerns. */
export function Where() {
  const classes = useStyles();
  const { watch, setValue, formState } = useComplaintForm();
  const service = watch('service') ?? null;
  const department = watch('department') ?? null;
  const departments = useDepartments().data?.items ?? [];
  const [isOpen, setOpen] = useState(false);
  const mine = departments.find(one => one.mine);
  const shown = department
    ? departments.find(one => one.department === department)
    : mine;
  const pick = (ref: string | null) =>
    setValue('service', ref, { shouldDirty: true, shouldValidate: true });
  const wrong = errorInWords(formState.errors.service, '');

  let whose = 'For no department.';
  if (shown)
    whose = `For ${shown === mine ? 'your department, ' : ''}${shown.title}.`;
  else if (department) whose = `For ${department}.`;

  return (
    <div>
      {service ? (
        <KnownService service={service} onPick={pick} error={wrong} />
      ) : (
        <ServicePicker value={null} onPick={pick} error={wrong} />
      )}
      {isOpen ? (
        <div className={classes.department}>
          <Choose
            id="complaint-department"
            label="Which department?"
            value={department ?? ''}
            none={mine ? `${mine.title} (mine)` : 'I don’t know'}
            choices={departments
              .filter(one => one !== mine)
              .map(one => ({ value: one.department, words: one.title }))}
            onChoose={ref =>
              setValue('department', ref || null, { shouldDirty: true })
            }
            error={errorInWords(formState.errors.department, '')}
          />
        </div>
      ) : (
        <div className={classes.line}>
          <Typography variant="body2">{whose}</Typography>
          <Button size="small" onClick={() => setOpen(true)}>
            Another department
          </Button>
        </div>
      )}
    </div>
  );
}
