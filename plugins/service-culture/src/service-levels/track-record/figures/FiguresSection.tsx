import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  Performance,
  WindowQuery,
} from '@service-culture/plugin-service-culture-common';
import { Fragment, useState } from 'react';
import { usePerformance } from '../../../figures';
import { Answer, Bone, Skeleton } from '../../../states';
import { caseCounts, CasesDrawer, type Figure } from '../../cases';
import { SOURCE_WORDS } from '../../words/source';
import { windowInWords } from '../../words/windows';
import { Section } from '../Section';
import { FigureLine } from './FigureLine';
import { OpenNow } from './OpenNow';
import { OverTime } from './OverTime';
import { figureRows } from './rows';
import { defaultWindow, toWindowQuery, WindowPicker } from './WindowPicker';

const useStyles = makeStyles(theme => ({
  list: { margin: theme.spacing(1.5, 0, 0), padding: 0, listStyle: 'none' },
}));

/** Every figure of a service: what it is, what it was in the window before, how it went over time, and its list. */
export function FiguresSection({ service }: { service: string }) {
  const [picked, setPicked] = useState(defaultWindow);
  // While dates are being typed the figures of those before stay in sight.
  const [window, setWindow] = useState<WindowQuery>(
    () => toWindowQuery(picked) ?? {},
  );
  const performance = usePerformance(service, window);
  return (
    <Section
      id="figures"
      title="Figures"
      actions={
        <WindowPicker
          section="figures"
          picked={picked}
          onPick={next => {
            setPicked(next);
            setWindow(toWindowQuery(next) ?? window);
          }}
        />
      }
    >
      <Answer
        what="the figures of this service"
        query={performance}
        skeleton={
          <Skeleton of="the figures">
            {[1, 2, 3, 4, 5, 6].map(n => (
              <p key={n}>
                <Bone width="80%" height="2.2em" />
              </p>
            ))}
          </Skeleton>
        }
      >
        {data => <Figures {...{ service, window }} performance={data} />}
      </Answer>
    </Section>
  );
}

function Figures(props: {
  service: string;
  window: WindowQuery;
  performance: Performance;
}) {
  const { service, window, performance } = props;
  const classes = useStyles();
  const rows = figureRows(performance);
  const [figure, setFigure] = useState<Figure>();
  const [shown, setShown] = useState<string>();
  const overTime = rows.find(({ title }) => title === shown) ?? rows[0];
  const amiss = performance.sources.filter(({ status }) => status !== 'ok');
  return (
    <>
      <Typography variant="body2" color="textSecondary">
        {windowInWords(performance.window)}, beside{' '}
        {windowInWords(performance.previous)}; days in{' '}
        {performance.window.timeZone}.
        {amiss.map(({ source, status, message }) => (
          <Fragment key={source}>
            {' '}
            <strong>
              {source} {SOURCE_WORDS[status]}
            </strong>
            {message && `: ${message}`}
          </Fragment>
        ))}
      </Typography>
      <ul className={classes.list} aria-label="Figures">
        {rows.map((row, at) => (
          <FigureLine
            // Two versions of a promise may read the same.
            key={`${row.title} ${at}`}
            row={row}
            isShown={row.title === overTime.title}
            onOpen={({ cases }) => setFigure(cases)}
            onShow={({ title }) => setShown(title)}
          />
        ))}
      </ul>
      <OpenNow volumes={performance.volumes} onOpen={setFigure} />
      {overTime.trend && (
        <OverTime
          {...{ service, window }}
          title={overTime.title}
          trend={overTime.trend}
        />
      )}
      {figure && (
        <CasesDrawer
          {...{ figure, performance, window }}
          lists={caseCounts(figure, performance)}
          onClose={() => setFigure(undefined)}
        />
      )}
    </>
  );
}
