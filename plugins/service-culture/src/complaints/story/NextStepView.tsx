import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import type {
  Complaint,
  ComplaintActionName,
} from '@service-culture/plugin-service-culture-common';
import { useState } from 'react';
import { Notice } from '../../states';
import { reasonOf } from '../words';
import { ActionForm } from './ActionForm';
import { ACTIONS } from './actions';
import { ConflictView } from './ConflictView';
import { nextStep, otherActions } from './nextStep';
import type { Act } from './useAct';

const useStyles = makeStyles(theme => ({
  step: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 1fr)',
    padding: theme.spacing(2.5),
    borderRadius: theme.shape.borderRadius,
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.paper,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  others: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 1),
    '& button': {
      textAlign: 'left',
      textTransform: 'none',
      textDecoration: 'underline',
    },
  },
}));

/** What the reader is asked to do now, as the only filled button; what else they may do below it. */
export function NextStepView(props: { complaint: Complaint; act: Act }) {
  const { complaint, act } = props;
  const classes = useStyles();
  const [open, setOpen] = useState<ComplaintActionName>();
  const step = nextStep(complaint);
  const others = otherActions(complaint, step);

  const start = (action: ComplaintActionName) => {
    act.see();
    // The one answer for which a click says everything.
    if (action === 'accept') void act.act({ action });
    else setOpen(action);
  };
  const button = (action: ComplaintActionName, filled = false) => (
    <Button
      key={action}
      variant={filled ? 'contained' : 'outlined'}
      color={filled ? 'primary' : 'default'}
      size={filled ? 'medium' : 'small'}
      disabled={act.isPending}
      onClick={() => start(action)}
    >
      {ACTIONS[action].offer}
    </Button>
  );
  return (
    <section className={classes.step} aria-label="Next step">
      <Typography variant="h6" component="h3">
        {open ? ACTIONS[open].offer : step.question}
      </Typography>
      {complaint.reclassification &&
        step.primary === 'agree-reclassification' && (
          <Typography style={{ whiteSpace: 'pre-wrap' }}>
            {complaint.reclassification.reason}
          </Typography>
        )}
      <ConflictView act={act} onDone={() => setOpen(undefined)} />
      {act.error && (
        <Notice
          alert
          tone="bad"
          icon={ErrorIcon}
          title="It was not done, and nothing you wrote is lost"
        >
          {reasonOf(act.error)}
        </Notice>
      )}
      {open ? (
        <ActionForm
          key={open}
          action={open}
          complaint={complaint}
          act={act}
          onDone={() => {
            act.see();
            setOpen(undefined);
          }}
        />
      ) : (
        <>
          {(step.primary || step.beside.length > 0) && (
            <div className={classes.buttons}>
              {step.primary && button(step.primary, true)}
              {step.beside.map(action => button(action))}
            </div>
          )}
          {others.length > 0 && (
            <div
              className={classes.others}
              role="group"
              aria-label="What else you can do"
            >
              {others.map(action => (
                <Button
                  key={action}
                  size="small"
                  disabled={act.isPending}
                  onClick={() => start(action)}
                >
                  {ACTIONS[action].offer}
                </Button>
              ))}
            </div>
          )}
        </>
      )}
    </section>
  );
}
