import { CopyTextButton } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import FlagIcon from '@material-ui/icons/OutlinedFlag';
import { Notice } from '../../states';

const LINE = 'service-culture/resolution: 90% within 8h';

const useStyles = makeStyles(theme => ({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
  },
  code: { overflowWrap: 'anywhere' },
}));

/** A service that promises nothing yet, and the one line that changes it. */
export function NoPromise() {
  const classes = useStyles();
  return (
    <Notice tone="quiet" icon={FlagIcon} title="No promise yet">
      What this service promises, and whether it is kept, will be here. Add one
      line to the annotations in catalog-info.yaml:
      <div className={classes.line}>
        <code className={classes.code}>{LINE}</code>
        <CopyTextButton text={LINE} aria-label="Copy the line" />
      </div>
    </Notice>
  );
}
