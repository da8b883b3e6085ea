import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import { useApi } from '@backstage/core-plugin-api';
import { zodResolver } from '@hookform/resolvers/zod';
import {
  newComplaintSchema,
  type ComplaintReceipt,
  type NewComplaint,
  type NewComplaintInput,
} from '@service-culture/plugin-service-culture-common';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { serviceCultureApiRef } from '../../api';
import { useDepartments } from '../../figures';
import { Notice } from '../../states';
import { useComplaintPromise, useHasWork } from '../useComplaints';
import { reasonOf } from '../words';
import { Identity } from './Identity';
import { More } from './More';
import { OnBehalf, startOnBehalf } from './OnBehalf';
import { Promised } from './Promised';
import { useDraft } from './useDraft';
import { Where } from './Where';
import { Words } from './Words';

const EMPTY: NewComplaintInput = {
  about: 'service',
  service: null,
  department: null,
  subjects: [],
  summary: '',
  description: '',
  impact: '',
  remedySought: '',
  safetyRisk: false,
  identity: 'named',
  confidential: false,
};

const useStyles = makeStyles(theme => ({
  form: {
    display: 'grid',
    gap: theme.spacing(2.5),
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
  send: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5, 2),
    paddingTop: theme.spacing(2),
    borderTop: `1px solid ${theme.palette.divider}`,
    '& > :last-child': { flex: '1 1 220px' },
  },
  more: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    '& button': {
      textAlign: 'left',
      textTransform: 'none',
      textDecoration: 'underline',
    },
  },
}));

/**
 * The form for a complaint: five fields in sight, the rest behind a line. What is written is kept until it is sent, and
 * checked by the schema of the server.
 */
export function ComplaintForm(props: {
  /** User entity ref. */
  reader: { ref: string; owns: string[] };
  /** Filled in: where the person came from. */
  about: Pick<NewComplaintInput, 'service' | 'department'>;
  onSent: (receipt: ComplaintReceipt) => void;
}) {
  const { reader, about, onSent } = props;
  const classes = useStyles();
  const { complaints } = useApi(serviceCultureApiRef);
  const { kept, key, keep, forget } = useDraft(reader.ref);
  const [isKept, setKept] = useState(kept !== undefined);
  const form = useForm<NewComplaintInput, unknown, NewComplaint>({
    resolver: zodResolver(newComplaintSchema),
    defaultValues: { ...EMPTY, ...kept, ...about },
    reValidateMode: 'onChange',
  });
  const { watch, handleSubmit, setValue, reset } = form;
  const [service, department, subjects, onBehalfOf] = watch([
    'service',
    'department',
    'subjects',
    'onBehalfOf',
  ]);
  const [hasMore, setMore] = useState(
    kept !== undefined &&
      (kept.about !== 'service' || kept.safetyRisk || kept.confidential),
  );
  const promise = useComplaintPromise({
    service: service ?? null,
    department: department ?? null,
    subjects: subjects ?? [],
    ...(onBehalfOf?.madeAt && { madeAt: onBehalfOf.madeAt }),
  });
  const mayWriteDown = useIsStaff(reader.owns, promise.data?.owner?.ref);

  useEffect(() => {
    const watching = watch(values => keep(values as NewComplaintInput));
    return () => watching.unsubscribe();
  }, [watch, keep]);

  const sending = useMutation({
    mutationFn: (complaint: NewComplaint) => complaints.create(complaint, key),
    networkMode: 'always',
    onSuccess: receipt => {
      forget();
      onSent(receipt);
    },
  });

  return (
    <FormProvider {...form}>
      <form
        className={classes.form}
        noValidate
        aria-label="Complaint"
        onSubmit={handleSubmit(complaint => {
          if (!sending.isPending) sending.mutate(complaint);
        })}
      >
        {isKept && (
          <Typography variant="body2">
            What you wrote before is still here.{' '}
            <Button
              size="small"
              onClick={() => {
                reset({ ...EMPTY, ...about });
                forget();
                setKept(false);
              }}
            >
              Throw it away
            </Button>
          </Typography>
        )}
        {onBehalfOf && (
          <OnBehalf
            onStop={() => {
              setValue('onBehalfOf', undefined);
              setValue('identity', 'named');
            }}
          />
        )}
        <Words />
        <Where />
        <Identity handler={promise.data?.owner?.name ?? null} />
        {hasMore && <More />}
        <div className={classes.more}>
          {!hasMore && (
            <Button size="small" onClick={() => setMore(true)}>
              It is about a person or a decision, or it is confidential
            </Button>
          )}
          {mayWriteDown && !onBehalfOf && (
            <Button
              size="small"
              onClick={() => setValue('onBehalfOf', startOnBehalf(Date.now()))}
            >
              Somebody else told me this
            </Button>
          )}
        </div>
        {sending.isError && (
          <Notice
            alert
            tone="bad"
            icon={ErrorIcon}
            title="It was not sent, and nothing you wrote is lost"
          >
            {reasonOf(sending.error)}
          </Notice>
        )}
        <div className={classes.send}>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={sending.isPending}
          >
            {sending.isPending ? 'Sending …' : 'Send'}
          </Button>
          <Promised promise={promise.data} />
        </div>
      </form>
    </FormProvider>
  );
}

/** Whether people come to the reader with complaints: ambassadors, and those who handle them. */
function useIsStaff(owns: string[], handler: string | undefined): boolean {
  const departments = useDepartments().data?.items ?? [];
  const hasWork = useHasWork().data ?? false;
  return (
    hasWork ||
    departments.some(one => one.iAmAmbassador) ||
    (handler !== undefined && owns.includes(handler))
  );
}
