import { makeStyles } from '@material-ui/core/styles';
import { toneColour } from '../../status';

const useStyles = makeStyles(theme => ({
  mark: { color: toneColour(theme, 'warning'), fontSize: '0.8125rem' },
}));

/** Says that the catalog file of a service has values that are not in force; nothing where all is well. */
export function ProblemsMark({ problems }: { problems: number }) {
  const { mark } = useStyles();
  if (problems === 0) return null;
  return (
    <div className={mark}>
      ▲ {problems} {problems === 1 ? 'value' : 'values'} in its catalog file not
      understood
    </div>
  );
}
