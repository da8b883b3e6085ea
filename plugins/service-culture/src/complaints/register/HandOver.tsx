import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import InfoIcon from '@material-ui/icons/InfoOutlined';
import { useApi } from '@backstage/core-plugin-api';
import { zodResolver } from '@hookform/resolvers/zod';
import {
  bulkHandOverSchema,
  type BulkHandOver,
  type ComplaintSummary,
} from '@service-culture/plugin-service-culture-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { serviceCultureApiRef } from '../../api';
import { Notice } from '../../states';
import { PersonPicker } from '../pickers';
import { errorInWords, reasonOf } from '../words';

const useStyles = makeStyles(theme => ({
  panel: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 1fr)',
    maxWidth: 640,
    padding: theme.spacing(2),
    marginBottom: theme.spacing(2),
    borderRadius: theme.shape.borderRadius,
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.paper,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  label: { color: theme.palette.text.primary },
}));

/** Hands several complaints over at once, and says which stay where they are, and why. */
export function HandOver(props: {
  chosen: ComplaintSummary[];
  onDone: () => void;
}) {
  const { chosen, onDone } = props;
  const classes = useStyles();
  const client = useQueryClient();
  const { complaints } = useApi(serviceCultureApiRef);
  const { register, handleSubmit, watch, setValue, formState } =
    useForm<BulkHandOver>({
      resolver: zodResolver(bulkHandOverSchema),
      defaultValues: {
        complaints: chosen.map(({ number, etag }) => ({ number, etag })),
        owner: '',
        reason: '',
      },
    });
  const handing = useMutation({
    mutationFn: (bulk: BulkHandOver) => complaints.handOver(bulk),
    networkMode: 'always',
    onSuccess: async ({ refused }) => {
      await client.invalidateQueries({ queryKey: ['complaints'] });
      if (refused.length === 0) onDone();
    },
  });
  const { ref, ...reason } = register('reason');
  const noReason = errorInWords(formState.errors.reason, 'Say why');
  if (handing.data) {
    const { handedOver, refused } = handing.data;
    return (
      <div className={classes.panel}>
        <Notice
          alert
          tone="warning"
          icon={InfoIcon}
          title={`${handedOver.length} handed over, ${refused.length} not`}
          action={
            <Button size="small" variant="outlined" onClick={onDone}>
              I have read it
            </Button>
          }
        >
          <ul>
            {refused.map(({ number, reason: why }) => (
              <li key={number}>
                {number}: {why}
              </li>
            ))}
          </ul>
        </Notice>
      </div>
    );
  }
  return (
    <form
      className={classes.panel}
      noValidate
      aria-label="Hand over"
      onSubmit={handleSubmit(bulk => handing.mutate(bulk))}
    >
      <Typography variant="h6" component="h3">
        Hand {chosen.length} over
      </Typography>
      <PersonPicker
        id="hand-over-owner"
        label="To whom"
        teams
        value={watch('owner') || null}
        onPick={owner =>
          setValue('owner', owner ?? '', {
            shouldValidate: formState.isSubmitted,
          })
        }
        error={formState.errors.owner && 'Choose a person or a team'}
      />
      <TextField
        {...reason}
        inputRef={ref}
        id="hand-over-reason"
        label="Why"
        required
        multiline
        minRows={2}
        fullWidth
        variant="outlined"
        error={Boolean(noReason)}
        helperText={noReason ?? 'Who takes them over reads this.'}
        InputLabelProps={{ shrink: true, classes: { root: classes.label } }}
      />
      {handing.isError && (
        <Notice
          alert
          tone="bad"
          icon={ErrorIcon}
          title="Nothing was handed over"
        >
          {reasonOf(handing.error)}
        </Notice>
      )}
      <div className={classes.buttons}>
        <Button
          type="submit"
          variant="contained"
          color="primary"
          disabled={handing.isPending}
        >
          Hand over
        </Button>
        <Button onClick={onDone}>Not now</Button>
      </div>
    </form>
  );
}
