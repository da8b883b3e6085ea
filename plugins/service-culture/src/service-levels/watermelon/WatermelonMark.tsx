import ButtonBase from '@material-ui/core/ButtonBase';
import Popover from '@material-ui/core/Popover';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Watermelon } from '@service-culture/plugin-service-culture-common';
import { useId, useState } from 'react';
import { toneColour } from '../../status';
import { reasonInWords, watermelonInWords } from './watermelonInWords';
import { WatermelonShape } from './WatermelonShape';

const useStyles = makeStyles(theme => ({
  mark: {
    display: 'inline-flex',
    alignItems: 'flex-start',
    alignSelf: 'flex-start',
    justifyContent: 'flex-start',
    gap: theme.spacing(0.75),
    marginTop: theme.spacing(0.25),
    textAlign: 'left',
    fontSize: '0.875rem',
    lineHeight: 1.45,
    color: toneColour(theme, 'bad'),
    textDecoration: 'underline',
    '&:focus-visible': { outline: '2px solid currentColor', outlineOffset: 2 },
  },
  explanation: { padding: theme.spacing(2), maxWidth: 420 },
  list: { margin: theme.spacing(1, 0), paddingLeft: '1.2em' },
}));

/**
 * Marks a service whose times are kept while people are not satisfied; nothing where that is not so. It opens what was
 * promised and what people answered.
 */
export function WatermelonMark(props: { watermelon: Watermelon | null }) {
  const { watermelon } = props;
  const classes = useStyles();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  if (!watermelon) return null;
  return (
    <>
      <ButtonBase
        className={classes.mark}
        aria-haspopup="dialog"
        onClick={event => setAnchor(event.currentTarget)}
      >
        <WatermelonShape />
        <span>{watermelonInWords(watermelon)}</span>
      </ButtonBase>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        PaperProps={{ role: 'dialog', 'aria-labelledby': id } as {}}
      >
        <div className={classes.explanation}>
          <Typography variant="h6" component="h3" id={id}>
            Green outside
          </Typography>
          <Typography variant="body2">
            Answers and solutions come in the promised time, and yet the people
            who got them say:
          </Typography>
          <ul className={classes.list}>
            {watermelon.reasons.map(reason => (
              <Typography key={reason.metric} component="li" variant="body2">
                {reasonInWords(reason)}
              </Typography>
            ))}
          </ul>
          <Typography variant="body2" color="textSecondary">
            Times alone do not show this: like a watermelon, the service is
            green outside and red inside. It is said only where at least five
            people answered, and where nothing is promised only when chance does
            not explain it.
          </Typography>
        </div>
      </Popover>
    </>
  );
}
