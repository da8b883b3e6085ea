import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import type {
  Level,
  Tally,
} from '@service-culture/plugin-service-culture-common';
import { Fragment, ReactNode } from 'react';
import { StatusLabel } from '../../status';
import { Figure, FigureButton, hasCases, Outcome } from '../cases';
import { Sparkline } from '../Sparkline';
import { percentOf, unbroken } from '../words/percent';
import {
  missesLeftInWords,
  nothingInWords,
  partsInWords,
  promiseInWords,
} from '../words/promise';
import { OfferedWindow, WINDOW_WORDS } from '../words/windows';

const useStyles = makeStyles(theme => ({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: theme.spacing(0.5, 2),
    padding: theme.spacing(1.5, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  promise: { flex: '1 1 250px', minWidth: 0 },
  words: { fontWeight: 700 },
  other: { display: 'inline-block', marginRight: theme.spacing(2) },
  numbers: {
    flex: '0 0 150px',
    whiteSpace: 'nowrap',
    marginLeft: 'auto',
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
  },
  share: { fontSize: '1.25rem', lineHeight: 1.3 },
  trend: { flex: '0 0 120px' },
}));

const COMPARED: Record<OfferedWindow, keyof Level['comparison']> = {
  month: 'month',
  'last-month': 'lastMonth',
  '30d': 'last30Days',
};

function tallyInWords({ met, breached }: Tally, unit: Level['unit']): string {
  const all = met + breached;
  if (all === 0) return unit === 'cases' ? 'no cases' : 'no data';
  const numbers = partsInWords({ met, breached }, unit);
  return unbroken(`${percentOf(met, all)} (${numbers})`);
}

/** One promise as written, whether it is kept, and by how much. */
export function PromiseRow(props: {
  level: Level;
  window: OfferedWindow;
  onOpen: (figure: Figure) => void;
}) {
  const { level, window, onOpen } = props;
  const { metric, priority, met, breached, status, missesLeft } = level;
  const classes = useStyles();
  const title = promiseInWords(level);
  const all = met + breached;

  const open = (outcome: Outcome, text: string): ReactNode =>
    hasCases(metric) ? (
      <FigureButton
        label={`${text}: ${title}`}
        onOpen={() =>
          onOpen({ title, metric, priority: priority ?? 'none', outcome })
        }
      >
        {text}
      </FigureButton>
    ) : (
      text
    );

  const others = (Object.keys(COMPARED) as OfferedWindow[])
    .filter(name => name !== window)
    .map(name => {
      const words = tallyInWords(level.comparison[COMPARED[name]], level.unit);
      return `${WINDOW_WORDS[name]} ${words}`;
    });
  const now = [
    level.atRisk > 0 && open('at-risk', `${level.atRisk} close to late`),
    level.overdue > 0 &&
      open('overdue', `${level.overdue} late and still waiting`),
  ].filter(Boolean);

  return (
    <li className={classes.row}>
      <div className={classes.promise}>
        <StatusLabel status={status} metric={metric} />
        <Tooltip title={`As written: ${level.target.asWritten}`}>
          <Typography variant="body1" className={classes.words}>
            {title}
          </Typography>
        </Tooltip>
        <Typography variant="body2" color="textSecondary">
          {others.map(words => (
            <span key={words} className={classes.other}>
              {words}
            </span>
          ))}
        </Typography>
        {now.length > 0 && (
          <Typography variant="body2">
            Now:{' '}
            {now.map((part, at) => (
              <Fragment key={at}>
                {at > 0 && ', '}
                {part}
              </Fragment>
            ))}
          </Typography>
        )}
      </div>
      <div className={classes.trend}>
        <Sparkline days={level.trend} promised={level.target.percent} />
        <Typography variant="caption" color="textSecondary">
          {level.trend.length} days
        </Typography>
      </div>
      <div className={classes.numbers}>
        {all === 0 ? (
          <Typography variant="body2">{nothingInWords(level)}</Typography>
        ) : (
          <>
            <Typography className={classes.share}>
              {percentOf(met, all)}
            </Typography>
            <Typography variant="body2" component="div">
              {open(
                breached > 0 ? 'breached' : 'met',
                partsInWords(level, level.unit),
              )}
            </Typography>
            {missesLeft !== null && (
              <Typography variant="body2" color="textSecondary">
                {missesLeftInWords(missesLeft, level.unit)}
              </Typography>
            )}
          </>
        )}
      </div>
    </li>
  );
}
