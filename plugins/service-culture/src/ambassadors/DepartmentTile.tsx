import { Link } from '@backstage/core-components';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  Department,
  Person,
} from '@service-culture/plugin-service-culture-common';
import { ComplaintLink } from '../complaint-link';
import { SectionTitle } from '../headings';
import { Ambassador } from './Ambassador';
import { NoAmbassador } from './NoAmbassador';
import { ServicesUsed } from './ServicesUsed';

const useStyles = makeStyles(theme => ({
  tile: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    height: '100%',
    padding: theme.spacing(2.5),
    borderRadius: theme.shape.borderRadius,
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.paper,
    minWidth: 0,
  },
  title: { overflowWrap: 'anywhere' },
  deputies: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    display: 'grid',
    gap: theme.spacing(1.5),
  },
  columns: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2, 5),
    flex: 1,
  },
  column: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    flex: '3 1 280px',
    minWidth: 0,
  },
  services: { flex: '2 1 240px', minWidth: 0 },
}));

/** One department: who answers for it, who stands in, which services it uses. `large` for the reader's own. */
export function DepartmentTile(props: {
  department: Department;
  fallback: Person | null;
  because?: string | null;
  large?: boolean;
}) {
  const { department, fallback, because, large } = props;
  const classes = useStyles();
  const linkTo = useEntityRefLink();
  const [main, ...deputies] = department.ambassadors;
  return (
    <section className={classes.tile} aria-label={department.title}>
      <div>
        <Typography variant="h6" component="h3" className={classes.title}>
          <Link to={linkTo(department.department)}>{department.title}</Link>
        </Typography>
        {department.description && (
          <Typography variant="body2" color="textSecondary">
            {department.description}
          </Typography>
        )}
        {because && <Typography variant="body2">Found: {because}</Typography>}
        {department.iAmAmbassador && (
          <Typography variant="body2">You are an ambassador here</Typography>
        )}
      </div>
      <div className={classes.columns}>
        <div className={classes.column}>
          {main ? (
            <Ambassador person={main} large={large} />
          ) : (
            <NoAmbassador fallback={fallback} />
          )}
          <div>
            <ComplaintLink
              department={department.department}
              about={department.title}
            />
          </div>
          {deputies.length > 0 && (
            <div>
              <SectionTitle>
                {deputies.length === 1 ? 'Deputy' : 'Deputies'}
              </SectionTitle>
              <ul className={classes.deputies}>
                {deputies.map(person => (
                  <li key={person.ref}>
                    <Ambassador person={person} />
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
        {department.services.length > 0 && (
          <div className={classes.services}>
            <ServicesUsed services={department.services} />
          </div>
        )}
      </div>
    </section>
  );
}
