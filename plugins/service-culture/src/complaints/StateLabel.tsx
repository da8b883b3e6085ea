import { makeStyles } from '@material-ui/core/styles';
import type { ComplaintSummary } from '@service-culture/plugin-service-culture-common';
import { Tone, toneColour } from '../status';
import { stateInWords } from './words';

type Shown = Pick<ComplaintSummary, 'state' | 'closedAs' | 'overdue'>;

function toneOf({ state, closedAs, overdue }: Shown): Tone {
  if (overdue) return 'bad';
  if (state === 'closed') {
    return closedAs === 'satisfied' ? 'good' : 'quiet';
  }
  return state === 'received' ? 'warning' : 'quiet';
}

const useStyles = makeStyles(theme => ({
  label: {
    display: 'inline-flex',
    alignItems: 'baseline',
    gap: theme.spacing(0.75),
    fontSize: '0.875rem',
    fontWeight: ({ tone }: { tone: Tone }) => (tone === 'quiet' ? 400 : 700),
    color: ({ tone }: { tone: Tone }) => toneColour(theme, tone),
  },
}));

const SHAPES: Record<Tone, string> = {
  bad: '▲',
  warning: '◆',
  good: '●',
  quiet: '○',
};

/** Where a complaint is in its life, as shape, word and colour; late ones say so. */
export function StateLabel(props: {
  complaint: Shown;
  /** The reader is the person who complained. */
  isMine?: boolean;
}) {
  const { complaint, isMine } = props;
  const tone = toneOf(complaint);
  const { label } = useStyles({ tone });
  return (
    <span className={label}>
      <span aria-hidden="true">{SHAPES[tone]}</span>
      <span>
        {complaint.overdue && 'late: '}
        {stateInWords(complaint, isMine)}
      </span>
    </span>
  );
}
