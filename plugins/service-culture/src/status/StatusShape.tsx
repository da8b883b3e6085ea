import { makeStyles } from '@material-ui/core/styles';
import { toneColour } from './colours';
import { PromiseStatus, STATUS_TONES } from './words';

const useStyles = makeStyles(theme => ({
  shape: {
    width: '0.8em',
    height: '0.8em',
    flex: 'none',
    verticalAlign: '-0.05em',
    color: ({ status }: { status: PromiseStatus }) =>
      toneColour(theme, STATUS_TONES[status]),
  },
}));

/** The shape of a status; decoration, for the word stands beside it. */
export function StatusShape({ status }: { status: PromiseStatus }) {
  const { shape } = useStyles({ status });
  return (
    <svg
      className={shape}
      viewBox="0 0 12 12"
      aria-hidden="true"
      data-status={status}
    >
      {status === 'meeting' && (
        <circle cx="6" cy="6" r="5.5" fill="currentColor" />
      )}
      {status === 'missing' && (
        <path d="M6 0.5 L12 11.5 H0 Z" fill="currentColor" />
      )}
      {status === 'no-data' && (
        <circle
          cx="6"
          cy="6"
          r="4.75"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
        />
      )}
      {status === 'no-promise' && (
        <path d="M1 6 H11" stroke="currentColor" strokeWidth="2" />
      )}
    </svg>
  );
}
