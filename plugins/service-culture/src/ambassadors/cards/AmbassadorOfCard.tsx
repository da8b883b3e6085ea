import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import {
  EntityInfoCard,
  useEntity,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { FiguresProvider, useAmbassadors } from '../../figures';
import { Answer, Bone, Skeleton } from '../../states';

const useStyles = makeStyles(theme => ({
  list: { margin: theme.spacing(1, 0, 0), paddingLeft: '1.2em' },
}));

/** On a person's page: the departments whose ambassador they are. */
export function AmbassadorOfCard() {
  return (
    <FiguresProvider>
      <Card />
    </FiguresProvider>
  );
}

function Card() {
  const ref = stringifyEntityRef(useEntity().entity);
  const ambassadors = useAmbassadors();
  const classes = useStyles();
  const linkTo = useEntityRefLink();
  return (
    <EntityInfoCard title="Ambassador of">
      <Answer
        what="the departments of this person"
        query={ambassadors}
        skeleton={
          <Skeleton of="the departments of this person">
            <Bone width="50%" />
          </Skeleton>
        }
      >
        {({ items }) => {
          const departments = items.find(p => p.ref === ref)?.departments ?? [];
          if (departments.length === 0) {
            return (
              <Typography variant="body2">
                Not an ambassador of any department that you may see.
              </Typography>
            );
          }
          return (
            <>
              <Typography variant="body2">
                Answers in IT for the people of
              </Typography>
              <ul className={classes.list}>
                {departments.map(department => (
                  <li key={department.ref}>
                    <Link to={linkTo(department.ref)}>{department.title}</Link>
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Answer>
    </EntityInfoCard>
  );
}
