import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ClaimedComplaint } from '@service-culture/plugin-service-culture-common';
import { Events } from './Events';
import { Findings } from './Findings';
import { Head } from './Head';
import { Links } from './Links';
import { Measures } from './Measures';
import { NextStepView } from './NextStepView';
import { Outcome } from './Outcome';
import { OwnWords } from './OwnWords';
import { type ComplaintAccess, useAct } from './useAct';

const useStyles = makeStyles(theme => ({
  story: {
    display: 'grid',
    gap: theme.spacing(3),
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
  columns: {
    display: 'grid',
    gap: theme.spacing(3),
    alignItems: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    [theme.breakpoints.up('md')]: {
      gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
    },
  },
  // Beside whatever is read or written; above it where there is no room beside.
  words: {
    [theme.breakpoints.up('md')]: {
      order: 2,
      position: 'sticky',
      top: theme.spacing(2),
      maxHeight: `calc(100vh - ${theme.spacing(4)}px)`,
      overflowY: 'auto',
    },
  },
  column: {
    display: 'grid',
    gap: theme.spacing(3),
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
}));

/** A complaint as a story, with the person's own words in sight and the reader's next step. */
export function Story(props: {
  shown: ClaimedComplaint;
  access: ComplaintAccess;
  /** Path of the complaints page. */
  base: string;
}) {
  const { shown, access, base } = props;
  const { complaint, events } = shown;
  const classes = useStyles();
  const act = useAct(complaint, access);
  return (
    <div className={classes.story}>
      <Head complaint={complaint} />
      <div className={classes.columns}>
        <div
          className={classes.words}
          role="group"
          aria-label="Their words"
          // Reachable by keyboard where the words are longer than the screen.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          <OwnWords complaint={complaint} />
        </div>
        <div className={classes.column}>
          <Outcome complaint={complaint} />
          <NextStepView complaint={complaint} act={act} />
          <Measures complaint={complaint} act={act} />
          <Findings complaint={complaint} />
          <Links complaint={complaint} base={base} act={act} />
          <section aria-label="The story">
            <Typography variant="h6" component="h3" gutterBottom>
              The story
            </Typography>
            <Events events={events} complaint={complaint} />
          </section>
        </div>
      </div>
    </div>
  );
}
