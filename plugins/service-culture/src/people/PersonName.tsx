import { Link } from '@backstage/core-components';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { Picture } from './Picture';

const useStyles = makeStyles(theme => ({
  person: {
    display: 'inline-flex',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    minWidth: 0,
    maxWidth: '100%',
  },
  // In the middle of the picture's first line, however long the name is.
  name: {
    minWidth: 0,
    paddingTop: 4,
    lineHeight: '20px',
    overflowWrap: 'break-word',
  },
}));

/** Somebody, or a team: picture and name, linked to their page. */
export function PersonName(props: {
  entityRef: string;
  name: string;
  picture?: string | null;
  size?: number;
}) {
  const { entityRef, name, picture, size } = props;
  const classes = useStyles();
  const linkTo = useEntityRefLink();
  return (
    <span className={classes.person}>
      <Picture name={name} picture={picture} size={size} />
      <Link to={linkTo(entityRef)} className={classes.name}>
        {name}
      </Link>
    </span>
  );
}
