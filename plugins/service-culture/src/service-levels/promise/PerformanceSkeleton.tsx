import { makeStyles } from '@material-ui/core/styles';
import { Bone, Skeleton } from '../../states';

const useStyles = makeStyles(theme => ({
  rs: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, 1fr)',
    gap: theme.spacing(2),
    marginBottom: theme.spacing(2),
  },
  r: { display: 'flex', flexDirection: 'column', gap: theme.spacing(1) },
  row: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: theme.spacing(2),
    padding: theme.spacing(2, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
}));

/** The shape of a service's figures. */
export function PerformanceSkeleton() {
  const classes = useStyles();
  return (
    <Skeleton of="the figures of this service">
      <div className={classes.rs}>
        {[1, 2, 3].map(n => (
          <div key={n} className={classes.r}>
            <Bone width="50%" />
            <Bone width="70%" />
            <Bone width="60%" />
          </div>
        ))}
      </div>
      {[1, 2, 3].map(n => (
        <div key={n} className={classes.row}>
          <Bone width="45%" height={48} />
          <Bone width="18%" height={48} />
          <Bone width="20%" height={28} />
        </div>
      ))}
      <Bone height={72} />
    </Skeleton>
  );
}
