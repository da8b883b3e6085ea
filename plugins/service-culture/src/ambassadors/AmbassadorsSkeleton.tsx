import { makeStyles } from '@material-ui/core/styles';
import { Bone, Skeleton } from '../states';

const useStyles = makeStyles(theme => ({
  grid: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
  },
  tile: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    padding: theme.spacing(2.5),
    borderRadius: theme.shape.borderRadius,
    border: `1px solid ${theme.palette.divider}`,
  },
  person: { display: 'flex', gap: theme.spacing(2), alignItems: 'center' },
}));

/** The shape of the directory; `tiles` of it. */
export function AmbassadorsSkeleton({ tiles = 6 }: { tiles?: number }) {
  const classes = useStyles();
  return (
    <Skeleton of="the ambassadors">
      <div className={classes.grid}>
        {Array.from({ length: tiles }, (_, n) => (
          <div key={n} className={classes.tile}>
            <Bone width="50%" height="1.4em" />
            <div className={classes.person}>
              <Bone round width={44} height={44} />
              <Bone width="60%" />
            </div>
            <Bone width="80%" height={60} />
          </div>
        ))}
      </div>
    </Skeleton>
  );
}
