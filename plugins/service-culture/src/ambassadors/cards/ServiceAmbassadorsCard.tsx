import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import {
  EntityInfoCard,
  useEntity,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Department } from '@service-culture/plugin-service-culture-common';
import { FiguresProvider, useDepartments } from '../../figures';
import { PersonName } from '../../people';
import { Answer, Bone, Skeleton } from '../../states';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  department: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    alignItems: 'center',
    padding: theme.spacing(1, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  name: { flex: '1 1 120px', minWidth: 0, overflowWrap: 'anywhere' },
  person: { flex: '1 1 160px', minWidth: 0 },
}));

/** On a service's page: the departments that use it and who answers for each. */
export function ServiceAmbassadorsCard() {
  return (
    <FiguresProvider>
      <Card />
    </FiguresProvider>
  );
}

function Card() {
  const ref = stringifyEntityRef(useEntity().entity);
  const departments = useDepartments();
  return (
    <EntityInfoCard title="Ambassadors">
      <Answer
        what="the departments that use this service"
        query={departments}
        skeleton={
          <Skeleton of="the departments that use this service">
            <Bone height={32} />
            <br />
            <Bone height={32} />
          </Skeleton>
        }
      >
        {({ items }) => (
          <UsedBy
            departments={items.filter(d => d.services.some(s => s.ref === ref))}
          />
        )}
      </Answer>
    </EntityInfoCard>
  );
}

function UsedBy({ departments }: { departments: Department[] }) {
  const classes = useStyles();
  const linkTo = useEntityRefLink();
  if (departments.length === 0) {
    return (
      <Typography variant="body2">
        No department has said that it uses this service. The annotation{' '}
        <code>service-culture/services</code> on a department does.
      </Typography>
    );
  }
  return (
    <ul className={classes.list}>
      {departments.map(({ department, title, ambassadors: [main] }) => (
        <li key={department} className={classes.department}>
          <span className={classes.name}>
            <Link to={linkTo(department)}>{title}</Link>
          </span>
          <span className={classes.person}>
            {main ? (
              <PersonName
                entityRef={main.ref}
                name={main.name}
                picture={main.picture}
              />
            ) : (
              'no ambassador yet'
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
