import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { zodResolver } from '@hookform/resolvers/zod';
import {
  complaintActionSchema,
  type Complaint,
  type ComplaintAction,
  type ComplaintActionName,
} from '@service-culture/plugin-service-culture-common';
import { useEffect, useRef } from 'react';
import {
  type FieldValues,
  FormProvider,
  type Resolver,
  useForm,
} from 'react-hook-form';
import { AcknowledgementDraft } from './AcknowledgementDraft';
import { ActionFieldView } from './ActionFieldView';
import { type ActionField, ACTIONS } from './actions';
import type { Act } from './useAct';

const useStyles = makeStyles(theme => ({
  form: {
    display: 'grid',
    gap: theme.spacing(2.5),
    gridTemplateColumns: 'minmax(0, 1fr)',
    '&:focus': { outline: 'none' },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

/** An address, a category and the like that were left empty are not sent, so that they stay as they are. */
function withoutEmpty(values: FieldValues, fields: ActionField[]): FieldValues {
  const left = { ...values };
  for (const { name, kind } of fields) {
    if (kind !== 'text' && left[name] === '') delete left[name];
  }
  return left;
}

// The form does not know yet which of the actions it is for; the schema tells by the name.
const checked = zodResolver(complaintActionSchema) as unknown as Resolver<
  FieldValues,
  unknown,
  ComplaintAction
>;

/** The form for one action, checked by the schema of the server. */
export function ActionForm(props: {
  action: ComplaintActionName;
  complaint: Complaint;
  act: Act;
  onDone: () => void;
}) {
  const { action, complaint, act, onDone } = props;
  const { fields, send, note, offer } = ACTIONS[action];
  const classes = useStyles();
  const form = useForm<FieldValues, unknown, ComplaintAction>({
    resolver: (values, ...rest) =>
      checked(withoutEmpty(values, fields), ...rest),
    defaultValues: {
      action,
      ...Object.fromEntries(
        fields.map(({ name, kind, initial }) => {
          const empty = { people: [], tick: false } as Record<string, unknown>;
          return [name, initial?.(complaint) ?? empty[kind] ?? ''];
        }),
      ),
    },
  });
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first = place.current?.querySelector<HTMLElement>(
      'textarea, input, select',
    );
    (first ?? place.current)?.focus();
  }, []);
  return (
    <FormProvider {...form}>
      <form
        ref={place}
        tabIndex={-1}
        className={classes.form}
        noValidate
        aria-label={offer}
        onSubmit={form.handleSubmit(async values => {
          if (await act.act(values)) onDone();
        })}
      >
        {note && <Typography variant="body2">{note}</Typography>}
        {action === 'acknowledge' && (
          <AcknowledgementDraft complaint={complaint} />
        )}
        {fields.map(field => (
          <ActionFieldView
            key={field.name}
            field={field}
            complaint={complaint}
          />
        ))}
        <div className={classes.buttons}>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={act.isPending}
          >
            {send}
          </Button>
          <Button onClick={onDone}>Not now</Button>
        </div>
      </form>
    </FormProvider>
  );
}
