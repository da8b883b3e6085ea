import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  Metric,
  Performance,
} from '@service-culture/plugin-service-culture-common';
import { useState } from 'react';
import { ComplaintLink } from '../../complaint-link';
import {
  caseCounts,
  CasesDrawer,
  Figure,
  FigureButton,
  hasCases,
} from '../cases';
import { ThreeRs } from '../ThreeRs';
import { WatermelonMark } from '../watermelon';
import type { OfferedWindow } from '../words/windows';
import { LastMonth } from './LastMonth';
import { Lived } from './Lived';
import { NoPromise } from './NoPromise';
import { Problems } from './Problems';
import { PromiseRow } from './PromiseRow';
import { Provenance } from './Provenance';
import { Volumes } from './Volumes';

const TITLES: Partial<Record<Metric, string>> = {
  'first-response': 'Response',
  resolution: 'Resolution',
};

const useStyles = makeStyles(theme => ({
  parts: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  now: {
    borderTop: `1px solid ${theme.palette.divider}`,
    paddingTop: theme.spacing(1.5),
  },
}));

/** The figures of one service: the three Rs, each promise with misses first, and where the figures come from. */
export function PerformanceView(props: {
  performance: Performance;
  window: OfferedWindow;
}) {
  const { performance, window } = props;
  const { headlines, levels, volumes, lastAccount, watermelon } = performance;
  const classes = useStyles();
  const [figure, setFigure] = useState<Figure>();

  const headlineNumber = (metric: Metric, text: string) => {
    if (!text || !hasCases(metric)) return text;
    const title = TITLES[metric]!;
    const late = levels.some(l => l.metric === metric && l.breached > 0);
    return (
      <FigureButton
        label={`${title}: ${text}`}
        onOpen={() =>
          setFigure({
            title,
            metric,
            priority: undefined,
            outcome: late ? 'breached' : 'met',
          })
        }
      >
        {text}
      </FigureButton>
    );
  };

  return (
    <div className={classes.parts}>
      <Problems performance={performance} />
      {levels.length === 0 ? (
        <NoPromise />
      ) : (
        <>
          <ThreeRs headlines={headlines} number={headlineNumber} />
          <WatermelonMark watermelon={watermelon} />
          {levels.every(level => level.status === 'no-data') && (
            <Typography variant="body2">
              No data: nothing that a promise is about was finished or came due
              in this time.
            </Typography>
          )}
          <ul className={classes.list} aria-label="Promises">
            {levels.map((level, at) => (
              <PromiseRow
                key={at}
                level={level}
                window={window}
                onOpen={setFigure}
              />
            ))}
          </ul>
        </>
      )}
      <Volumes volumes={volumes} onOpen={setFigure} className={classes.now} />
      {lastAccount && (
        <LastMonth service={performance.service} account={lastAccount} />
      )}
      <Lived performance={performance} />
      <Provenance performance={performance} onOpen={setFigure} />
      <ComplaintLink service={performance.service} />
      {figure && (
        <CasesDrawer
          figure={figure}
          performance={performance}
          lists={caseCounts(figure, performance)}
          window={{ window }}
          onClose={() => setFigure(undefined)}
        />
      )}
    </div>
  );
}
