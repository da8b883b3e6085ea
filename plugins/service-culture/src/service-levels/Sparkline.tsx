import { makeStyles } from '@material-ui/core/styles';
import type { Level } from '@service-culture/plugin-service-culture-common';
import { toneColour } from '../status';
import { percentOf } from './words/percent';

const WIDTH = 100;
const HEIGHT = 28;
const EDGE = 3;
/** A single day with three cases says little: each point is the week up to its day. */
const DAYS_A_POINT = 7;

type Days = Level['trend'];

const useStyles = makeStyles(theme => ({
  chart: {
    width: '100%',
    maxWidth: 140,
    height: HEIGHT,
    display: 'block',
    overflow: 'visible',
    color: theme.palette.type === 'dark' ? '#9cc9ff' : '#1f5493',
  },
  promise: { color: toneColour(theme, 'quiet') },
}));

interface Week {
  met: number;
  all: number;
}

/** For each day the cases of the week up to it. */
function weeksOf(days: Days): Week[] {
  return days.map((_, at) => {
    const week = days.slice(Math.max(0, at - DAYS_A_POINT + 1), at + 1);
    const met = week.reduce((sum, d) => sum + d.met, 0);
    return { met, all: week.reduce((sum, d) => sum + d.breached, met) };
  });
}

/** The trend in words, for who hears the page: where it began and where it is. */
export function trendInWords(days: Days): string {
  const weeks = weeksOf(days).filter(week => week.all > 0);
  const first = weeks.at(0);
  const last = weeks.at(-1);
  if (!first || !last) return `No cases in the last ${days.length} days`;
  return `Trend of the last ${
    days.length
  } days, a week at a time: from ${percentOf(
    first.met,
    first.all,
  )} to ${percentOf(last.met, last.all)} kept`;
}

/** How the share that was kept went, day by day; days without cases are gaps. `promised` in percent draws a line. */
export function Sparkline(props: { days: Days; promised?: number }) {
  const { days, promised } = props;
  const classes = useStyles();
  const shares = weeksOf(days).map(({ met, all }) => (all ? met / all : null));
  const known = shares.filter((share): share is number => share !== null);
  const floor = Math.min(
    0.9,
    ...known,
    promised === undefined ? 1 : promised / 100,
  );
  const x = (at: number) =>
    EDGE + (at * (WIDTH - 2 * EDGE)) / Math.max(1, days.length - 1);
  const y = (share: number) =>
    EDGE + ((1 - share) / (1 - floor)) * (HEIGHT - 2 * EDGE);

  let path = '';
  shares.forEach((share, at) => {
    if (share === null) return;
    const joined = at > 0 && shares[at - 1] !== null;
    path += `${joined ? 'L' : 'M'}${x(at).toFixed(1)} ${y(share).toFixed(1)}`;
    // A day between two gaps would be a line without length.
    if (!joined && (shares[at + 1] ?? null) === null) path += 'h0.1';
  });
  const lastAt = shares.findLastIndex(share => share !== null);

  return (
    <svg
      className={classes.chart}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="xMinYMid meet"
      role="img"
      aria-label={trendInWords(days)}
    >
      {promised !== undefined && (
        <path
          className={classes.promise}
          d={`M${EDGE} ${y(promised / 100)}H${WIDTH - EDGE}`}
          stroke="currentColor"
          strokeDasharray="2 3"
        />
      )}
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      {lastAt >= 0 && (
        <circle
          cx={x(lastAt)}
          cy={y(shares[lastAt]!)}
          r="2.5"
          fill="currentColor"
        />
      )}
    </svg>
  );
}
