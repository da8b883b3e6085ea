import Typography from '@material-ui/core/Typography';
import type { Performance } from '@service-culture/plugin-service-culture-common';
import { count, percent } from '../words/percent';
import { about } from '../words/times';

/** How people lived it: how long it takes, and whether they were satisfied. Nothing where nothing is known. */
export function Lived({ performance }: { performance: Performance }) {
  const { durations, satisfaction } = performance;
  const { firstResponse, resolution } = durations;
  const times = [
    firstResponse.median !== null &&
      `answered within ${about(firstResponse.median)}`,
    resolution.median !== null && `solved within ${about(resolution.median)}`,
  ].filter(Boolean);
  if (times.length === 0 && satisfaction.share === null) return null;
  return (
    <Typography variant="body2">
      {times.length > 0 && `Half are ${times.join(' and ')}. `}
      {satisfaction.share !== null &&
        `${percent(satisfaction.share)} satisfied, of ${count(
          satisfaction.total,
          'answer',
        )}.`}
    </Typography>
  );
}
