import { makeStyles } from '@material-ui/core/styles';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import type { Performance } from '@service-culture/plugin-service-culture-common';
import { Notice } from '../../states';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '1.2em' },
});

/** Values in the catalog file that are not understood, and what holds instead. */
export function Problems({ performance }: { performance: Performance }) {
  const { problems, levels } = performance;
  const classes = useStyles();
  if (problems.length === 0) return null;
  const one = problems.length === 1;
  return (
    <Notice
      tone="warning"
      icon={WarningIcon}
      title={
        one
          ? 'The catalog file has a value that is not understood'
          : `The catalog file has ${problems.length} values that are not understood`
      }
    >
      <ul className={classes.list}>
        {problems.map(({ annotation, value, message }) => {
          const lastHolds = levels.some(
            level => level.problem?.annotation === annotation,
          );
          return (
            <li key={`${annotation} ${value}`}>
              {message}
              {lastHolds &&
                '. Until it is mended, the last valid one stays in force.'}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
