import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Department,
  Person,
} from '@service-culture/plugin-service-culture-common';
import { SectionTitle } from '../../headings';
import { FiguresProvider, useDepartments } from '../../figures';
import { Answer } from '../../states';
import { Ambassador } from '../Ambassador';
import { AmbassadorsSkeleton } from '../AmbassadorsSkeleton';
import { NoAmbassador } from '../NoAmbassador';
import { ServicesUsed } from '../ServicesUsed';

const useStyles = makeStyles(theme => ({
  parts: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
  },
}));

/** On a department's page: who is our ambassador. */
export function DepartmentAmbassadorsCard() {
  return (
    <FiguresProvider>
      <Card />
    </FiguresProvider>
  );
}

function Card() {
  const ref = stringifyEntityRef(useEntity().entity);
  const departments = useDepartments();
  const mine = departments.data?.items.find(d => d.department === ref)?.mine;
  return (
    <EntityInfoCard title={mine ? 'Our ambassador' : 'Ambassador'}>
      <Answer
        what="the ambassadors of this department"
        query={departments}
        skeleton={<AmbassadorsSkeleton tiles={1} />}
      >
        {({ items, fallbackContact }) => (
          <Ambassadors
            department={items.find(d => d.department === ref)}
            fallback={fallbackContact}
          />
        )}
      </Answer>
    </EntityInfoCard>
  );
}

function Ambassadors(props: {
  department: Department | undefined;
  fallback: Person | null;
}) {
  const { department, fallback } = props;
  const classes = useStyles();
  const [main, ...deputies] = department?.ambassadors ?? [];
  return (
    <div className={classes.parts}>
      {main ? (
        <Ambassador person={main} />
      ) : (
        <NoAmbassador fallback={fallback} />
      )}
      {deputies.length > 0 && (
        <>
          <SectionTitle>
            {deputies.length === 1 ? 'Deputy' : 'Deputies'}
          </SectionTitle>
          {deputies.map(person => (
            <Ambassador key={person.ref} person={person} />
          ))}
        </>
      )}
      <ServicesUsed services={department?.services ?? []} />
    </div>
  );
}
