import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ComplaintShare } from '@service-culture/plugin-service-culture-common';
import { toneColour } from '../../status';
import { CATEGORY_WORDS, CHANNEL_WORDS } from '../words';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: theme.spacing(2),
    fontSize: '0.875rem',
  },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  bar: {
    display: 'block',
    height: 8,
    marginBottom: theme.spacing(1),
    backgroundColor: toneColour(theme, 'quiet'),
  },
}));

const WORDS: Record<string, string> = { ...CATEGORY_WORDS, ...CHANNEL_WORDS };

/** Parts of the complaints received, the largest first; those of too few complaints only say so. */
export function Shares(props: { title: string; shares: ComplaintShare[] }) {
  const { title, shares } = props;
  const classes = useStyles();
  if (shares.length === 0) return null;
  const most = Math.max(1, ...shares.map(({ received }) => received ?? 0));
  return (
    <section aria-label={title}>
      <Typography variant="h6" component="h3" gutterBottom>
        {title}
      </Typography>
      <ul className={classes.list}>
        {shares.map(share => (
          <li key={share.key ?? ''}>
            <span className={classes.line}>
              <span>
                {share.key === null
                  ? 'not known'
                  : WORDS[share.key] ?? share.title}
              </span>
              <span className={classes.number}>
                {share.received === null
                  ? 'fewer than 5'
                  : share.received.toLocaleString('en')}
              </span>
            </span>
            <span
              className={classes.bar}
              aria-hidden="true"
              style={{ width: `${((share.received ?? 0) / most) * 100}%` }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
