import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  CauseSpine,
  Complaint,
} from '@service-culture/plugin-service-culture-common';
import { SPINE_WORDS } from '../words';

const useStyles = makeStyles(theme => ({
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  spines: {
    display: 'grid',
    gap: theme.spacing(1, 2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    margin: 0,
  },
  cause: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
}));

/** What was found out, and the causes along the four spines: for those who may see them. */
export function Findings({ complaint }: { complaint: Complaint }) {
  const classes = useStyles();
  const { findings, rootCause } = complaint;
  const causes = (Object.keys(SPINE_WORDS) as CauseSpine[]).filter(spine =>
    rootCause?.[spine].trim(),
  );
  if (!findings?.trim() && causes.length === 0) return null;
  return (
    <section aria-label="What was found">
      <Typography variant="h6" component="h3">
        What was found
      </Typography>
      {findings?.trim() && (
        <Typography className={classes.text}>{findings}</Typography>
      )}
      {causes.length > 0 && (
        <dl className={classes.spines}>
          {causes.map(spine => (
            <div key={spine}>
              <Typography variant="subtitle2" component="dt">
                {SPINE_WORDS[spine]}
              </Typography>
              <Typography component="dd" className={classes.cause}>
                {rootCause?.[spine]}
              </Typography>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
