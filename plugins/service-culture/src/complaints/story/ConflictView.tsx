import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import MergeIcon from '@material-ui/icons/CallMerge';
import type {
  Complaint,
  ComplaintActionInput,
} from '@service-culture/plugin-service-culture-common';
import { Notice } from '../../states';
import { CATEGORY_WORDS, DECISION_WORDS, stateInWords } from '../words';
import { ACTIONS } from './actions';
import type { Act } from './useAct';

const useStyles = makeStyles(theme => ({
  sides: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    margin: theme.spacing(1, 0),
  },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  list: { margin: 0, paddingLeft: theme.spacing(2.5) },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

const SHOWN: [string, (complaint: Complaint) => string][] = [
  ['State', stateInWords],
  ['Owner', ({ owner }) => owner?.name ?? 'nobody'],
  [
    'Kind',
    ({ category }) => (category ? CATEGORY_WORDS[category] : 'not said'),
  ],
  ['Severity', ({ severity }) => severity ?? 'not said'],
  ['Service', ({ service }) => service?.title ?? 'not known'],
  ['Department', ({ department }) => department?.title ?? 'not known'],
  [
    'Decision',
    ({ decision }) => (decision ? DECISION_WORDS[decision] : 'none'),
  ],
  ['Reason', ({ reason }) => reason ?? 'none'],
  ['What was found', ({ findings }) => findings ?? 'nothing yet'],
  ['Confidential', ({ confidential }) => (confidential ? 'yes' : 'no')],
  ['Planned', ({ actions }) => String(actions.length)],
];

/** What is different now, in words: "Owner: Maria Keller → Jonas Weber". */
export function differences(before: Complaint, now: Complaint): string[] {
  return SHOWN.flatMap(([name, of]) =>
    of(before) === of(now) ? [] : [`${name}: ${of(before)} → ${of(now)}`],
  );
}

/** What the person wrote, without what they chose from lists. */
function written(action: ComplaintActionInput): string[] {
  const texts = new Set(
    ACTIONS[action.action].fields
      .filter(({ kind }) => kind === 'text' || kind === 'line')
      .map(({ name }) => name),
  );
  return Object.entries(action).flatMap(([name, value]) =>
    texts.has(name) && typeof value === 'string' && value !== '' ? [value] : [],
  );
}

/** Somebody else was faster: their change and one's own text side by side, and nothing is lost. */
export function ConflictView(props: { act: Act; onDone: () => void }) {
  const { act, onDone } = props;
  const classes = useStyles();
  if (!act.conflict) return null;
  const { action, before, now } = act.conflict;
  const isPossible = now.you.actions.includes(action.action);
  const changed = differences(before, now);
  const mine = written(action);
  return (
    <Notice
      alert
      tone="warning"
      icon={MergeIcon}
      title="Somebody else changed this complaint meanwhile"
      action={
        <div className={classes.buttons}>
          {isPossible && (
            <Button
              variant="outlined"
              size="small"
              disabled={act.isPending}
              onClick={async () => {
                if (await act.again()) onDone();
              }}
            >
              Send mine as well
            </Button>
          )}
          <Button size="small" onClick={act.drop}>
            {isPossible ? 'Go on editing' : 'I have read it'}
          </Button>
        </div>
      }
    >
      {isPossible
        ? 'What you did was not done yet. Look at both, then decide.'
        : 'What you wanted to do cannot be done any more. Your text stays here.'}
      <div className={classes.sides}>
        <div>
          <Typography variant="subtitle2" component="h3">
            What is different now
          </Typography>
          <ul className={classes.list}>
            {changed.map(line => (
              <li key={line} className={classes.text}>
                {line}
              </li>
            ))}
            {changed.length === 0 && <li>Something was added to the story</li>}
          </ul>
        </div>
        <div>
          <Typography variant="subtitle2" component="h3">
            What you did: {ACTIONS[action.action].offer}
          </Typography>
          {mine.map(text => (
            <Typography key={text} variant="body2" className={classes.text}>
              {text}
            </Typography>
          ))}
        </div>
      </div>
    </Notice>
  );
}
