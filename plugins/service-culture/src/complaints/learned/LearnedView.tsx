import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useSearchParams } from 'react-router-dom';
import { Answer, Bone, Skeleton } from '../../states';
import { RelativeTime } from '../../time';
import { Choose, Picker, useServicePicks } from '../pickers';
import { useComplaintStatistics } from '../useComplaints';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Lessons } from './Lessons';
import { headlineOf, lastMonths, PERIODS } from './periods';
import { Figures } from './Figures';
import { Shares } from './Shares';

const useStyles = makeStyles(theme => ({
  parts: {
    display: 'grid',
    gap: theme.spacing(3),
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
  choices: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 320px))',
  },
  shares: {
    display: 'grid',
    gap: theme.spacing(3),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(320px, 100%), 1fr))',
  },
}));

/** What complaints told us: what changed because of them, then how they went. */
export function LearnedView() {
  const classes = useStyles();
  const [params, setParams] = useSearchParams();
  const months = PERIODS.find(({ value }) => value === params.get('months'));
  const service = params.get('service') ?? '';
  const query = useComplaintStatistics({
    ...lastMonths(Number(months?.value ?? '12')),
    ...(service && { service }),
  });
  const { primaryTitle } = useEntityPresentation(
    service || 'component:default/none',
  );
  const set = (name: string, value: string) =>
    setParams(
      current => {
        const next = new URLSearchParams(current);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  return (
    <div className={classes.parts}>
      <div className={classes.choices}>
        <Choose
          id="learned-months"
          label="Period"
          value={months?.value ?? '12'}
          choices={PERIODS}
          onChoose={value => set('months', value)}
        />
        <Picker
          id="learned-service"
          label="Service"
          value={service || null}
          titles={{ [service]: primaryTitle }}
          placeholder="All services"
          onPick={pick => set('service', pick?.ref ?? '')}
          useFound={useServicePicks}
        />
      </div>
      <Answer
        what="the figures about complaints"
        query={query}
        skeleton={<LearnedSkeleton />}
      >
        {statistics => (
          <div className={classes.parts}>
            <Typography variant="h5" component="h2">
              {headlineOf(statistics)}
            </Typography>
            <Lessons lessons={statistics.lessons} />
            {statistics.figures && (
              <Figures
                figures={statistics.figures}
                baseline={statistics.baseline}
              />
            )}
            <div className={classes.shares}>
              <Shares title="By kind" shares={statistics.byCategory} />
              <Shares title="By service" shares={statistics.byService} />
              <Shares title="By department" shares={statistics.byDepartment} />
              <Shares title="How they came" shares={statistics.byChannel} />
            </div>
            <Typography variant="body2" color="textSecondary">
              Times are counted in the hours of each service · complaints about
              persons are not in these figures · counted{' '}
              <RelativeTime at={statistics.asOf} />
            </Typography>
          </div>
        )}
      </Answer>
    </div>
  );
}

function LearnedSkeleton() {
  return (
    <Skeleton of="the figures about complaints">
      <Bone width="50%" height="1.5em" />
      <br />
      <Bone height={120} />
      <br />
      <Bone height={200} />
    </Skeleton>
  );
}
