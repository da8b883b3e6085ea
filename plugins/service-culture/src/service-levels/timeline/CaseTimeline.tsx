import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  durationInWords,
  explainTarget,
  PRIORITY_WORDS,
  type Timeline,
  type TimelineTarget,
} from '@service-culture/plugin-service-culture-common';
import { DateTime } from 'luxon';
import { useTimeline } from '../../figures';
import { Answer, Bone, Skeleton } from '../../states';
import { LifeLine } from './LifeLine';
import { StepList } from './StepList';
import { stepsOf } from './steps';

const useStyles = makeStyles(theme => ({
  target: { padding: theme.spacing(1, 0) },
  sentence: { fontWeight: 700 },
}));

/** What became of each promise to one problem or request, and why: drawn, in a sentence, and step by step. */
export function CaseTimeline(props: {
  source: string;
  externalId: string;
  /** The figure that it was opened from: its promise comes first. */
  metric: string;
}) {
  const { source, externalId, metric } = props;
  const query = useTimeline(source, externalId);
  return (
    <Answer
      what="the life of this case"
      query={query}
      skeleton={
        <Skeleton of="the life of this case">
          <Bone width="80%" />
          <p>
            <Bone height="0.8em" />
          </p>
          <Bone width="60%" />
        </Skeleton>
      }
    >
      {timeline =>
        timeline.targets.length === 0 ? (
          <Typography variant="body2">
            Nothing was promised for this when it was asked, so nothing was
            late.
          </Typography>
        ) : (
          <>
            {inOrder(timeline.targets, metric).map((target, n) => (
              <Target key={n} {...{ timeline, target }} />
            ))}
          </>
        )
      }
    </Answer>
  );
}

function Target(props: { timeline: Timeline; target: TimelineTarget }) {
  const { timeline, target } = props;
  const classes = useStyles();
  const promise = promiseOf(target);
  const zone = DateTime.local().zoneName;
  return (
    <section className={classes.target} aria-label={promise}>
      <Typography variant="body1" className={classes.sentence}>
        {explainTarget(timeline, target, zone)}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {promise} · promised: {target.asWritten}
      </Typography>
      <LifeLine {...{ timeline, target }} />
      <StepList
        steps={stepsOf(timeline, target)}
        label={`${promise}, step by step`}
      />
    </section>
  );
}

/** "Critical: solve within 4 h, around the clock (Email and calendar)". */
function promiseOf(target: TimelineTarget): string {
  const { metric, priority, minutes, hours, service } = target;
  const verb = metric === 'first-response' ? 'Answer' : 'Solve';
  const within = `within ${durationInWords(minutes * 60_000)}`;
  const clock = hours === 'around-the-clock' ? ', around the clock' : '';
  return priority
    ? `${PRIORITY_WORDS[priority]}: ${verb.toLowerCase()} ${within}${clock} (${
        service.title
      })`
    : `${verb} ${within}${clock} (${service.title})`;
}

/** The promise that was asked for first, then what is late, then the others as they came. */
function inOrder(targets: TimelineTarget[], metric: string): TimelineTarget[] {
  const rank = (target: TimelineTarget) => {
    if (target.metric === metric) return 0;
    return target.outcome === 'breached' ? 1 : 2;
  };
  return [...targets].sort((a, b) => rank(a) - rank(b));
}
