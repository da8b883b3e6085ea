import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  Headline,
  Headlines,
  Metric,
} from '@service-culture/plugin-service-culture-common';
import type { ReactNode } from 'react';
import { StatusLabel } from '../status';
import { count, percent, unbroken } from './words/percent';

/** The three Rs in the order people know them by. */
export const THREE_RS = [
  { key: 'response', title: 'Response', metric: 'first-response' },
  { key: 'resolution', title: 'Resolution', metric: 'resolution' },
  { key: 'respect', title: 'Respect', metric: 'respect' },
] as const satisfies readonly {
  key: keyof Headlines;
  title: string;
  metric: Metric;
}[];

const useStyles = makeStyles(theme => ({
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: theme.spacing(1, 2),
    margin: 0,
    [theme.breakpoints.down('xs')]: { columnGap: theme.spacing(1) },
  },
  r: { minWidth: 0, margin: 0 },
  value: { margin: 0 },
  number: {
    fontVariantNumeric: 'tabular-nums',
    color: theme.palette.text.secondary,
    margin: 0,
    minHeight: '1.5em',
  },
}));

/**
 * The number under a status: "19 of 20", "94 % of 46 answers"; nothing where nothing was counted. Where room is short, the
 * line breaks before "46 answers".
 */
export function headlineNumber(
  key: keyof Headlines,
  headline: Headline,
): string {
  const { good, total, share } = headline;
  if (total === 0) return '';
  if (key !== 'respect') {
    return unbroken(
      `${good.toLocaleString('en')} of ${total.toLocaleString('en')}`,
    );
  }
  const answers = unbroken(count(total, 'answer'));
  if (share === null) return `only ${answers}`;
  return `${unbroken(`${percent(share)} of`)} ${answers}`;
}

/** The three Rs as shape, word and number. `number` may draw the number otherwise, as a button. */
export function ThreeRs(props: {
  headlines: Headlines;
  number?: (metric: Metric, text: string) => ReactNode;
}) {
  const { headlines, number = (_, text) => text } = props;
  const classes = useStyles();
  return (
    <dl className={classes.row}>
      {THREE_RS.map(({ key, title, metric }) => (
        <div key={key} className={classes.r}>
          <Typography component="dt" variant="subtitle2">
            {title}
          </Typography>
          <dd className={classes.value}>
            <StatusLabel status={headlines[key].status} metric={metric} />
          </dd>
          <Typography component="dd" variant="body2" className={classes.number}>
            {number(metric, headlineNumber(key, headlines[key]))}
          </Typography>
        </div>
      ))}
    </dl>
  );
}
