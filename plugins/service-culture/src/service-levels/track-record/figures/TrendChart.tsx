import { makeStyles } from '@material-ui/core/styles';
import type { ShownPoint } from './trendPoints';

const WIDTH = 720;
const HEIGHT = 180;
const EDGE = 10;

const useStyles = makeStyles(theme => ({
  frame: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gridTemplateRows: 'auto auto',
    columnGap: theme.spacing(1),
    fontSize: '0.75rem',
    color: theme.palette.text.secondary,
    fontVariantNumeric: 'tabular-nums',
  },
  scale: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    textAlign: 'right',
    whiteSpace: 'nowrap',
  },
  chart: {
    display: 'block',
    width: '100%',
    height: HEIGHT,
    overflow: 'visible',
    color: theme.palette.type === 'dark' ? '#9cc9ff' : '#1f5493',
    borderLeft: `1px solid ${theme.palette.divider}`,
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  ends: {
    gridColumn: 2,
    display: 'flex',
    justifyContent: 'space-between',
    paddingTop: theme.spacing(0.5),
  },
}));

/** The lowest and highest of the scale: shares may begin above nothing, everything else begins there. */
function scaleOf(values: number[], isShare: boolean): [number, number] {
  const highest = Math.max(...values);
  if (!isShare) return [0, highest || 1];
  const lowest = Math.min(...values);
  return [Math.max(0, Math.floor(lowest * 20 - 1) / 20), 1];
}

/** A trend as a line with a dot for each span that has data; spans without are gaps. */
export function TrendChart(props: {
  points: ShownPoint[];
  isShare: boolean;
  /** What is heard instead of seen. */
  label: string;
  inWords: (value: number) => string;
}) {
  const { points, isShare, label, inWords } = props;
  const classes = useStyles();
  const values = points.flatMap(({ value }) => value ?? []);
  const [low, high] = scaleOf(values, isShare);
  const x = (at: number) =>
    points.length === 1
      ? WIDTH / 2
      : EDGE + (at * (WIDTH - 2 * EDGE)) / (points.length - 1);
  const y = (value: number) =>
    EDGE + ((high - value) / (high - low)) * (HEIGHT - 2 * EDGE);
  const line = points
    .map(({ value }, at) => {
      if (value === null) return '';
      const joined = at > 0 && points[at - 1].value !== null;
      return `${joined ? 'L' : 'M'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
  return (
    <div className={classes.frame}>
      <div className={classes.scale} aria-hidden="true">
        <span>{inWords(high)}</span>
        <span>{inWords(low)}</span>
      </div>
      <svg
        className={classes.chart}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        <path
          d={line}
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
        {points.map(
          ({ from, value, when, words, of }, at) =>
            value !== null && (
              // A line of no length with a round end stays a circle, however wide the chart is drawn.
              <path
                key={from}
                d={`M${x(at).toFixed(1)} ${y(value).toFixed(1)}h0.01`}
                stroke="currentColor"
                strokeWidth={points.length > 60 ? 3 : 7}
                strokeLinecap="round"
                vectorEffect="non-scaling-stroke"
              >
                <title>{`${when}: ${words} ${of}`}</title>
              </path>
            ),
        )}
      </svg>
      <div className={classes.ends} aria-hidden="true">
        <span>{points[0]?.when}</span>
        {points.length > 1 && <span>{points[points.length - 1].when}</span>}
      </div>
    </div>
  );
}
