import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { SourceReport } from '@service-culture/plugin-service-culture-common';
import { SectionTitle } from '../../headings';
import { RelativeTime } from '../../time';

const useStyles = makeStyles(theme => ({
  list: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    maxHeight: 420,
    overflowY: 'auto',
  },
  refusal: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(0, 3),
    padding: theme.spacing(1, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    [theme.breakpoints.up('sm')]: {
      gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 5fr)',
    },
  },
}));

/** Records that a source brought and that do not count: where each stands, which field, and why. */
export function Refusals(props: Pick<SourceReport, 'refused' | 'refusals'>) {
  const { refused, refusals } = props;
  const classes = useStyles();
  if (refused === 0) {
    return <Typography variant="body2">No record was refused.</Typography>;
  }
  const all = refused.toLocaleString('en');
  return (
    <div>
      <SectionTitle>
        {refused === 1 ? '1 record was refused' : `${all} records were refused`}
        {refusals.length < refused && `; the newest ${refusals.length}`}
      </SectionTitle>
      {/* Who has no mouse scrolls a list that has the focus. */}
      <ul
        className={classes.list}
        aria-label="Refused records"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {refusals.map(({ place, externalId, field, reason, refusedAt }, at) => (
          <li key={`${place} ${field} ${at}`} className={classes.refusal}>
            <div>
              <Typography variant="body2">{place}</Typography>
              <Typography variant="body2" color="textSecondary">
                {externalId && `${externalId} · `}
                <RelativeTime at={refusedAt} />
              </Typography>
            </div>
            <Typography variant="body2">
              <code>{field}</code> {reason}
            </Typography>
          </li>
        ))}
      </ul>
    </div>
  );
}
