import { makeStyles } from '@material-ui/core/styles';
import { Bone, Skeleton } from '../../states';

const useStyles = makeStyles(theme => ({
  row: {
    display: 'flex',
    gap: theme.spacing(3),
    padding: theme.spacing(2, 1),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  card: { marginTop: theme.spacing(1.5) },
}));

/** The shape of the list of services: rows, or cards where the screen is `narrow`. */
export function ServicesSkeleton({ narrow }: { narrow: boolean }) {
  const classes = useStyles();
  return (
    <Skeleton of="the services">
      <Bone width="70%" height="1.5em" />
      {[1, 2, 3, 4, 5, 6, 7, 8].map(n =>
        narrow ? (
          <div key={n} className={classes.card}>
            <Bone height={200} />
          </div>
        ) : (
          <div key={n} className={classes.row}>
            <Bone width="35%" height={48} />
            <Bone width="15%" height={28} />
            <Bone width="10%" height={40} />
            <Bone width="10%" height={40} />
            <Bone width="10%" height={40} />
            <Bone width="12%" height={28} />
          </div>
        ),
      )}
    </Skeleton>
  );
}
