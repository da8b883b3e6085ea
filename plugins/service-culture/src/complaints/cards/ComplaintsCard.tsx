import { stringifyEntityRef } from '@backstage/catalog-model';
import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  FEWEST_COMPLAINTS,
  isService,
  type ComplaintStatistics,
} from '@service-culture/plugin-service-culture-common';
import { FiguresProvider } from '../../figures';
import { toComplaintsRouteRef } from '../../routes';
import { Answer, Bone, Skeleton } from '../../states';
import { RelativeTime } from '../../time';
import { useComplaintStatistics } from '../useComplaints';

const useStyles = makeStyles(theme => ({
  parts: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
  lesson: { overflowWrap: 'anywhere' },
}));

/** On a service or a department: how to say that something is not right, and what became of it when others did. */
export function ComplaintsCard() {
  return (
    <FiguresProvider>
      <Card />
    </FiguresProvider>
  );
}

function Card() {
  const { entity } = useEntity();
  const classes = useStyles();
  const ref = stringifyEntityRef(entity);
  const name = isService(entity) ? 'service' : 'department';
  const about = { [name]: ref };
  const statistics = useComplaintStatistics(about);
  const base = useRouteRef(toComplaintsRouteRef)?.();
  const query = new URLSearchParams(about).toString();
  return (
    <EntityInfoCard title="Something is not right?">
      <div className={classes.parts}>
        {base && (
          <div>
            <LinkButton
              to={`${base}/new?${query}`}
              variant="contained"
              color="primary"
            >
              Tell us
            </LinkButton>
          </div>
        )}
        <Answer
          what="the figures about complaints"
          query={statistics}
          skeleton={
            <Skeleton of="the figures about complaints">
              <Bone width="60%" />
              <br />
              <Bone height="3em" />
            </Skeleton>
          }
        >
          {data => <Said statistics={data} />}
        </Answer>
      </div>
    </EntityInfoCard>
  );
}

function Said({ statistics }: { statistics: ComplaintStatistics }) {
  const classes = useStyles();
  const newest = statistics.lessons.at(0);
  return (
    <>
      <Typography variant="body2">{numberInWords(statistics)}</Typography>
      {newest && (
        <div className={classes.lesson}>
          <Typography variant="subtitle2" component="h3">
            Changed because someone said so
          </Typography>
          <Typography>{newest.what}</Typography>
          <Typography variant="body2" color="textSecondary">
            <RelativeTime at={newest.doneAt} />
          </Typography>
        </div>
      )}
    </>
  );
}

/** How many, where that tells of nobody. */
function numberInWords({ received, open }: ComplaintStatistics): string {
  if (received === null || open === null) {
    return `Fewer than ${FEWEST_COMPLAINTS} complaints in the last twelve months.`;
  }
  if (received === 0) return 'No complaint in the last twelve months.';
  const number = received === 1 ? '1 complaint' : `${received} complaints`;
  return `${number} in the last twelve months, ${open} of them open.`;
}
