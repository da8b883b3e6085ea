import { Link } from '@backstage/core-components';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Person } from '@service-culture/plugin-service-culture-common';
import { ContactLinks, Picture } from '../people';

const useStyles = makeStyles(theme => ({
  ambassador: {
    display: 'flex',
    gap: theme.spacing(2),
    alignItems: 'flex-start',
    minWidth: 0,
  },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: 700 },
  about: { margin: theme.spacing(0.5, 0) },
}));

/** An ambassador: face, name, what they can be asked, how to reach them. */
export function Ambassador(props: { person: Person; large?: boolean }) {
  const { person, large } = props;
  const classes = useStyles();
  const linkTo = useEntityRefLink();
  return (
    <div className={classes.ambassador}>
      <Picture
        name={person.name}
        picture={person.picture}
        size={large ? 96 : 44}
      />
      <div className={classes.words}>
        <Typography
          variant={large ? 'h5' : 'body1'}
          component="p"
          className={classes.name}
        >
          <Link to={linkTo(person.ref)}>{person.name}</Link>
        </Typography>
        {person.about && (
          <Typography
            variant={large ? 'body1' : 'body2'}
            className={classes.about}
          >
            {person.about}
          </Typography>
        )}
        <ContactLinks person={person} />
      </div>
    </div>
  );
}
