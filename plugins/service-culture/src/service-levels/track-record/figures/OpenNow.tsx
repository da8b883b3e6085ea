import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  Age,
  Performance,
} from '@service-culture/plugin-service-culture-common';
import { Figure, FigureButton } from '../../cases';
import { Help } from './Help';

const AGE_WORDS: Record<Age, string> = {
  today: 'since today',
  week: 'for 1 to 6 days',
  month: 'for 7 to 29 days',
  quarter: 'for 30 to 89 days',
  older: 'for 90 days or more',
};

const useStyles = makeStyles(theme => ({
  part: {
    padding: theme.spacing(1.25, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  title: { fontWeight: 700 },
  ages: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 3),
    margin: 0,
    padding: 0,
    listStyle: 'none',
    fontVariantNumeric: 'tabular-nums',
  },
}));

/** What is open now, and how long it has been. */
export function OpenNow(props: {
  volumes: Performance['volumes'];
  onOpen: (figure: Figure) => void;
}) {
  const { volumes, onOpen } = props;
  const classes = useStyles();
  const ages = volumes.ages.filter(({ open }) => open > 0);
  return (
    <div className={classes.part}>
      <Typography component="span" className={classes.title}>
        Open now
      </Typography>{' '}
      <Help of="backlog" title="Open now" />
      {ages.length === 0 ? (
        <Typography variant="body2">nothing</Typography>
      ) : (
        <ul className={classes.ages} aria-label="Open now, by age">
          {ages.map(({ age, open, atRisk, overdue }) => {
            const words = `${open.toLocaleString('en')} ${AGE_WORDS[age]}`;
            const late = overdue > 0 ? 'breached' : null;
            const close = atRisk > 0 ? 'at-risk' : 'running';
            return (
              <Typography component="li" variant="body2" key={age}>
                <FigureButton
                  label={`Open ${words}`}
                  onOpen={() =>
                    onOpen({
                      title: `Open ${AGE_WORDS[age]}`,
                      metric: 'open',
                      age,
                      outcome: late ?? close,
                    })
                  }
                >
                  {words}
                </FigureButton>
                {overdue > 0 && `, ${overdue.toLocaleString('en')} late`}
              </Typography>
            );
          })}
        </ul>
      )}
    </div>
  );
}
