import { makeStyles } from '@material-ui/core/styles';
import SvgIcon from '@material-ui/core/SvgIcon';
import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';
import { Tone, toneColour } from '../status';

const useStyles = makeStyles(theme => ({
  notice: {
    display: 'flex',
    gap: theme.spacing(1.5),
    padding: theme.spacing(2),
    borderRadius: theme.shape.borderRadius,
    border: ({ tone }: { tone: Tone }) =>
      `1px solid ${toneColour(theme, tone)}`,
    borderStyle: ({ tone }: { tone: Tone }) =>
      tone === 'quiet' ? 'dashed' : 'solid',
    textAlign: 'left',
  },
  icon: {
    color: ({ tone }: { tone: Tone }) => toneColour(theme, tone),
    flex: 'none',
  },
  body: { minWidth: 0, flex: 1, overflowWrap: 'anywhere' },
  title: { fontWeight: 700 },
  actions: { marginTop: theme.spacing(1) },
}));

/** Something to tell in place of figures, or above them: a sentence, what it means, what to do. */
export function Notice(props: {
  tone: Tone;
  icon: typeof SvgIcon;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** Read out at once: for what went wrong. */
  alert?: boolean;
}) {
  const { tone, icon: Icon, title, children, action, alert } = props;
  const classes = useStyles({ tone });
  return (
    <div className={classes.notice} role={alert ? 'alert' : undefined}>
      <Icon className={classes.icon} aria-hidden="true" />
      <div className={classes.body}>
        <Typography variant="body1" className={classes.title}>
          {title}
        </Typography>
        {children && (
          <Typography variant="body2" component="div">
            {children}
          </Typography>
        )}
        {action && <div className={classes.actions}>{action}</div>}
      </div>
    </div>
  );
}
