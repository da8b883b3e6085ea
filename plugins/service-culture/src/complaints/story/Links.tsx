import { Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Complaint } from '@service-culture/plugin-service-culture-common';
import type { Act } from './useAct';

const useStyles = makeStyles(theme => ({
  text: { overflowWrap: 'anywhere' },
  list: { margin: 0, paddingLeft: theme.spacing(2.5) },
}));

/** Other complaints about the same, tickets, agreed expectations, pages. */
export function Links(props: { complaint: Complaint; base: string; act: Act }) {
  const { complaint, base, act } = props;
  const classes = useStyles();
  const { mainComplaint, duplicates, links, you } = complaint;
  if (!mainComplaint && duplicates.length === 0 && links.length === 0) {
    return null;
  }
  return (
    <section aria-label="Linked">
      <Typography variant="h6" component="h3">
        Linked
      </Typography>
      <ul className={classes.list}>
        {mainComplaint && (
          <li>
            About the same as{' '}
            <Link to={`${base}/${mainComplaint}`}>{mainComplaint}</Link>
          </li>
        )}
        {duplicates.map(number => (
          <li key={number}>
            <Link to={`${base}/${number}`}>{number}</Link> is about the same
          </li>
        ))}
        {links.map(({ id, title, url }) => (
          <li key={id} className={classes.text}>
            {url ? <Link to={url}>{title}</Link> : title}
            {you.actions.includes('unlink') && (
              <Button
                size="small"
                aria-label={`Remove ${title}`}
                onClick={() => act.act({ action: 'unlink', id })}
              >
                Remove
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
