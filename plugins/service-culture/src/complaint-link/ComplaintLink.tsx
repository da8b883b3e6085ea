import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { toComplaintsRouteRef } from '../routes';

const useStyles = makeStyles(theme => ({
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: 24,
    fontSize: theme.typography.body2.fontSize,
    textDecoration: 'underline',
  },
}));

/**
 * From wherever people look to the form for a complaint, with what it is about filled in; nothing where the app has no
 * complaints page.
 */
export function ComplaintLink(props: {
  /** Entity ref. */
  service?: string;
  /** Entity ref. */
  department?: string;
  /** What it is about, for who hears a list of links. */
  about?: string;
}) {
  const { service, department, about } = props;
  const classes = useStyles();
  const toComplaints = useRouteRef(toComplaintsRouteRef);
  if (!toComplaints) return null;
  const params = new URLSearchParams({
    ...(service && { service }),
    ...(department && { department }),
  });
  const query = params.toString();
  return (
    <Link
      to={`${toComplaints()}/new${query && `?${query}`}`}
      className={classes.link}
      aria-label={about && `Something is not right with ${about}?`}
    >
      Something is not right?
    </Link>
  );
}
