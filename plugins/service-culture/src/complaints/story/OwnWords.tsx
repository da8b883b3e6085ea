import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import type { Complaint } from '@service-culture/plugin-service-culture-common';
import { toneColour } from '../../status';

const useStyles = makeStyles(theme => ({
  words: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 1fr)',
    padding: theme.spacing(2.5),
    borderRadius: theme.shape.borderRadius,
    borderLeft: `4px solid ${theme.palette.primary.main}`,
    backgroundColor: theme.palette.background.paper,
  },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: 0 },
  quiet: { color: theme.palette.text.secondary },
  danger: {
    display: 'flex',
    gap: theme.spacing(1),
    color: toneColour(theme, 'bad'),
    fontWeight: 700,
  },
}));

/** What the person said, word for word. */
export function OwnWords({ complaint }: { complaint: Complaint }) {
  const classes = useStyles();
  const { you, description, impact, remedySought, erasedAt } = complaint;
  const isMine = you.relations.includes('complainant');
  const part = (title: string, text: string, empty: string) => (
    <div>
      <Typography variant="subtitle2" component="h3">
        {title}
      </Typography>
      {text.trim() === '' ? (
        <Typography variant="body2" className={classes.quiet}>
          {empty}
        </Typography>
      ) : (
        <Typography component="blockquote" className={classes.text}>
          {text}
        </Typography>
      )}
    </div>
  );
  const empty = erasedAt ? 'Removed' : 'Not said';
  return (
    <section
      className={classes.words}
      aria-label={isMine ? 'What you said' : 'What the person said'}
    >
      {complaint.safetyRisk && (
        <Typography className={classes.danger}>
          <WarningIcon aria-hidden="true" /> Someone could get hurt
        </Typography>
      )}
      {part('What happened', description, empty)}
      {part(
        isMine ? 'How it affects you' : 'How it affects them',
        impact,
        empty,
      )}
      {part('What would make it right', remedySought, empty)}
    </section>
  );
}
