import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Complaint } from '@service-culture/plugin-service-culture-common';
import { Due } from '../Due';
import { DECISION_WORDS } from '../words';

const useStyles = makeStyles(theme => ({
  outcome: {
    display: 'grid',
    gap: theme.spacing(1),
    gridTemplateColumns: 'minmax(0, 1fr)',
    padding: theme.spacing(2.5),
    borderRadius: theme.shape.borderRadius,
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.paper,
  },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
}));

/** What was decided, why, what was done, and where the person can go next; nothing before that. */
export function Outcome({ complaint }: { complaint: Complaint }) {
  const classes = useStyles();
  const { decision, state, answerDue, you } = complaint;
  if (!decision || (state !== 'resolved' && state !== 'closed')) return null;
  const isMine = you.relations.includes('complainant');
  const words = isMine
    ? DECISION_WORDS[decision].replace('the person is', 'you are')
    : DECISION_WORDS[decision];
  const part = (title: string, text: string | null) =>
    text?.trim() && (
      <div>
        <Typography variant="subtitle2" component="h4">
          {title}
        </Typography>
        <Typography className={classes.text}>{text}</Typography>
      </div>
    );
  return (
    <section className={classes.outcome} aria-label="The outcome">
      <Typography variant="h6" component="h3">
        The outcome: {words}
      </Typography>
      {part('Sorry', complaint.apology)}
      {part('Why', complaint.reason)}
      {part('What was done', complaint.resolution)}
      {part(
        isMine ? 'Where you can go next' : 'Where they can go next',
        complaint.recourse,
      )}
      {state === 'resolved' && answerDue && (
        <Typography variant="body2" color="textSecondary">
          Without an answer it closes by itself <Due at={answerDue} />.
        </Typography>
      )}
    </section>
  );
}
