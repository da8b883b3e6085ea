import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { durationInWords, shortTime } from '../../time';
import { SEGMENT_WORDS, Step } from './steps';

/** More than these are shown when they are asked for. */
const FEW = 24;

const useStyles = makeStyles(theme => ({
  list: {
    margin: theme.spacing(1, 0),
    padding: 0,
    listStyle: 'none',
    fontSize: '0.875rem',
  },
  step: {
    display: 'grid',
    gridTemplateColumns: '10em 1fr',
    [theme.breakpoints.up('sm')]: { gridTemplateColumns: '11.5em 1fr' },
    gap: theme.spacing(1),
    padding: '2px 0',
  },
  at: {
    color: theme.palette.text.secondary,
    fontVariantNumeric: 'tabular-nums',
  },
}));

/** The life of a ticket in words, on the reader's clock. */
export function StepList(props: { steps: Step[]; label: string }) {
  const { steps, label } = props;
  const classes = useStyles();
  const [all, setAll] = useState(false);
  return (
    <>
      <ol className={classes.list} aria-label={label}>
        {(all ? steps : steps.slice(0, FEW)).map(({ at, words, then }, n) => (
          <li key={n} className={classes.step}>
            <time dateTime={at} className={classes.at}>
              {shortTime(at)}
            </time>
            <span>
              {words}
              {then &&
                `: ${SEGMENT_WORDS[then.kind]}, ${durationInWords(
                  then.length,
                )}`}
            </span>
          </li>
        ))}
      </ol>
      {!all && steps.length > FEW && (
        <Button size="small" onClick={() => setAll(true)}>
          Show all {steps.length} steps
        </Button>
      )}
    </>
  );
}
