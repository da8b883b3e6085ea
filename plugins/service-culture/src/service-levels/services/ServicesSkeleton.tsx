import { makeStyles } from '@material-ui/core/styles';
import { Bone, Skeleton } from '../../states';

const useStyles = makeStyles(theme => ({
  row: {
    display: 'flex',
    gap: theme.spacing(3),
    padding: theme.spacing(2, 1),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
}));

/** The shape of the list of services. */
export function ServicesSkeleton() {
  const classes = useStyles();
  return (
    <Skeleton of="the services">
      <Bone width="70%" height="1.8em" />
      {[1, 2, 3, 4, 5, 6, 7, 8].map(n => (
        <div key={n} className={classes.row}>
          <Bone width="35%" height={40} />
          <Bone width="15%" height={28} />
          <Bone width="10%" height={40} />
          <Bone width="10%" height={40} />
          <Bone width="10%" height={40} />
          <Bone width="12%" height={28} />
        </div>
      ))}
    </Skeleton>
  );
}
