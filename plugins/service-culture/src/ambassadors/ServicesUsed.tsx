import { Link } from '@backstage/core-components';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Department } from '@service-culture/plugin-service-culture-common';
import { SectionTitle } from '../headings';
import { StatusShape, statusWord } from '../status';

const useStyles = makeStyles(theme => ({
  list: { margin: theme.spacing(0.5, 0, 0), padding: 0, listStyle: 'none' },
  service: {
    display: 'flex',
    gap: theme.spacing(1),
    alignItems: 'baseline',
    padding: theme.spacing(0.25, 0),
    minWidth: 0,
  },
  title: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  word: { color: theme.palette.text.secondary, whiteSpace: 'nowrap' },
}));

const ORDER = ['missing', 'meeting', 'no-data', 'no-promise'];

/** The services a department uses and whether they keep their promises, misses first. */
export function ServicesUsed({ services }: Pick<Department, 'services'>) {
  const classes = useStyles();
  const linkTo = useEntityRefLink();
  if (services.length === 0) return null;
  const sorted = [...services].sort(
    (a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status),
  );
  return (
    <div>
      <SectionTitle>Services in use</SectionTitle>
      <ul className={classes.list}>
        {sorted.map(service => (
          <li key={service.ref} className={classes.service}>
            <StatusShape status={service.status} />
            <Link to={linkTo(service.ref)} className={classes.title}>
              {service.title}
            </Link>
            <Typography
              variant="body2"
              component="span"
              className={classes.word}
            >
              {statusWord(service.status)}
            </Typography>
          </li>
        ))}
      </ul>
    </div>
  );
}
