import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  ComplaintClockFigures,
  ComplaintFigures,
  ComplaintStatistics,
} from '@service-culture/plugin-service-culture-common';
import { dayInWords, durationInWords } from '../../time';
import { percent } from './periods';

const useStyles = makeStyles(theme => ({
  grid: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(230px, 100%), 1fr))',
    margin: 0,
  },
  figure: {
    padding: theme.spacing(2),
    borderRadius: theme.shape.borderRadius,
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.paper,
  },
  name: { fontSize: '0.875rem', color: theme.palette.text.secondary },
  value: {
    margin: 0,
    fontSize: '1.5rem',
    fontVariantNumeric: 'tabular-nums',
  },
  more: { margin: 0, fontSize: '0.875rem' },
}));

const NONE = 'no data';

/** "92 %" and how many of how many; no data is never 100 %. */
function onTime({ onTime: share, met, breached }: ComplaintClockFigures) {
  return share === null
    ? { value: NONE, more: 'nothing was decided yet' }
    : { value: percent(share), more: `${met} of ${met + breached}` };
}

function times({ median, p90 }: ComplaintClockFigures) {
  return median === null
    ? ''
    : `half within ${durationInWords(median)}${
        p90 === null ? '' : `, nine of ten within ${durationInWords(p90)}`
      }`;
}

/** How complaints went, in numbers. */
export function Figures(props: {
  figures: ComplaintFigures;
  baseline: ComplaintStatistics['baseline'];
}) {
  const { figures, baseline } = props;
  const classes = useStyles();
  const { acknowledgement, resolution, satisfied, notSatisfied } = figures;
  const asked = satisfied + notSatisfied;
  const answered = onTime(acknowledgement);
  const solved = onTime(resolution);
  const number = (n: number) => n.toLocaleString('en');
  const shown: [string, string, string][] = [
    [
      'Complaints',
      number(figures.received),
      `${number(figures.open)} open now`,
    ],
    [
      'For each 100 requests',
      figures.per100Tickets === null ? NONE : figures.per100Tickets.toFixed(1),
      '',
    ],
    [
      'Answered in time',
      answered.value,
      [answered.more, times(acknowledgement)].filter(Boolean).join('; '),
    ],
    [
      'Solved in time',
      solved.value,
      [solved.more, times(resolution)].filter(Boolean).join('; '),
    ],
    [
      'Satisfied',
      asked === 0 ? NONE : percent(satisfied / asked),
      asked === 0
        ? 'nobody has said yet'
        : `${number(satisfied)} of ${number(asked)}; ${number(
            figures.unanswered,
          )} never said`,
    ],
    ['Not solved at first', number(figures.reopened), 'reopened by the person'],
    [
      'Once more',
      number(figures.repeats),
      'by someone who had complained about the same service in the year before',
    ],
    [
      'The person was right',
      number(figures.decisions.upheld + figures.decisions.partly),
      `${number(figures.decisions.partly)} of them in part; ${number(
        figures.decisions.notUpheld,
      )} not upheld; ${number(figures.withdrawn)} withdrawn`,
    ],
  ];
  if (baseline) {
    shown.push([
      'First quarter',
      `${baseline.perMonth.toFixed(1)} a month`,
      `${dayInWords(baseline.from)} to ${dayInWords(baseline.to)}`,
    ]);
  }
  return (
    <section aria-label="How they went">
      <Typography variant="h6" component="h3" gutterBottom>
        How they went
      </Typography>
      <dl className={classes.grid}>
        {shown.map(([name, value, more]) => (
          <div key={name} className={classes.figure}>
            <dt className={classes.name}>{name}</dt>
            <dd className={classes.value}>{value}</dd>
            {more && <dd className={classes.more}>{more}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}
