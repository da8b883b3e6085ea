import { makeStyles } from '@material-ui/core/styles';
import type { Metric } from '@service-culture/plugin-service-culture-common';
import { toneColour } from './colours';
import { StatusShape } from './StatusShape';
import { PromiseStatus, STATUS_TONES, statusWord } from './words';

const useStyles = makeStyles(theme => ({
  label: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    fontSize: '0.875rem',
    whiteSpace: 'nowrap',
    // What is neither kept nor missed does not call for attention.
    fontWeight: ({ status }: { status: PromiseStatus }) =>
      STATUS_TONES[status] === 'quiet' ? 400 : 700,
    color: ({ status }: { status: PromiseStatus }) =>
      toneColour(theme, STATUS_TONES[status]),
  },
}));

/** A status as shape, word and colour. */
export function StatusLabel(props: { status: PromiseStatus; metric?: Metric }) {
  const { status, metric } = props;
  const { label } = useStyles({ status });
  return (
    <span className={label}>
      <StatusShape status={status} />
      {statusWord(status, metric)}
    </span>
  );
}
