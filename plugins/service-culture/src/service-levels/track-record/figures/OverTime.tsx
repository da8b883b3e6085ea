import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  TREND_UNITS,
  type TrendQuery,
  type TrendUnit,
  type WindowQuery,
} from '@service-culture/plugin-service-culture-common';
import { useState } from 'react';
import { useTrend } from '../../../figures';
import { Answer, Bone, Skeleton } from '../../../states';
import { TrendChart } from './TrendChart';
import { shownPoints, valueInWords } from './trendPoints';

const UNIT_WORDS: Record<TrendUnit, string> = {
  day: 'By day',
  week: 'By week',
  month: 'By month',
};

const useStyles = makeStyles(theme => ({
  part: {
    padding: theme.spacing(2, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 2),
    alignItems: 'center',
    marginBottom: theme.spacing(1.5),
  },
  title: { fontWeight: 700, flex: '1 1 200px', overflowWrap: 'anywhere' },
  unit: { textTransform: 'none' },
  table: {
    borderCollapse: 'collapse',
    fontSize: '0.875rem',
    fontVariantNumeric: 'tabular-nums',
    '& th': { textAlign: 'left', fontWeight: 400 },
    '& thead th': { fontWeight: 700 },
    '& th, & td': { padding: theme.spacing(0.25, 3, 0.25, 0) },
    '& td:nth-child(2)': { textAlign: 'right' },
  },
}));

/** One figure by day, week or month, as a line and as a table. */
export function OverTime(props: {
  service: string;
  title: string;
  window: WindowQuery;
  trend: Pick<TrendQuery, 'figure' | 'priority'>;
}) {
  const { service, title, window, trend } = props;
  const { figure } = trend;
  const [by, setBy] = useState<TrendUnit>('week');
  const [asTable, setAsTable] = useState(false);
  const query = useTrend(service, { ...window, ...trend, by });
  const classes = useStyles();
  return (
    <div className={classes.part}>
      <div className={classes.head}>
        <Typography component="h4" className={classes.title}>
          {title}, over time
        </Typography>
        <ButtonGroup size="small" aria-label="Spans">
          {TREND_UNITS.map(unit => (
            <Button
              key={unit}
              className={classes.unit}
              aria-pressed={unit === by}
              color={unit === by ? 'primary' : 'default'}
              variant={unit === by ? 'contained' : 'outlined'}
              onClick={() => setBy(unit)}
            >
              {UNIT_WORDS[unit]}
            </Button>
          ))}
        </ButtonGroup>
        <Button
          size="small"
          className={classes.unit}
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? 'As a line' : 'As a table'}
        </Button>
      </div>
      <Answer
        what="this figure over time"
        query={query}
        skeleton={
          <Skeleton of="the figure over time">
            <Bone height={200} />
          </Skeleton>
        }
      >
        {data => {
          const points = shownPoints(data);
          const known = points.filter(({ value }) => value !== null);
          if (known.length === 0) {
            return (
              <Typography variant="body2">
                No data in this time
                {figure === 'satisfaction' || figure === 'respect'
                  ? ', or fewer than 5 answers in each span'
                  : ''}
                .
              </Typography>
            );
          }
          return asTable ? (
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{UNIT_WORDS[data.by]}</th>
                  <th scope="col">{title}</th>
                  <th scope="col">Of</th>
                </tr>
              </thead>
              <tbody>
                {points.map(({ from, when, words, of }) => (
                  <tr key={from}>
                    <th scope="row">{when}</th>
                    <td>{words}</td>
                    <td>{of}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          ) : (
            <TrendChart
              points={points}
              isShare={data.points.some(({ share }) => share !== null)}
              inWords={value => valueInWords(data.figure, value)}
              label={`${title}: from ${known[0].words} (${known[0].when}) to ${
                known[known.length - 1].words
              } (${known[known.length - 1].when})`}
            />
          );
        }}
      </Answer>
    </div>
  );
}
