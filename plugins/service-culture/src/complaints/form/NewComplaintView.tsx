import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ComplaintReceipt } from '@service-culture/plugin-service-culture-common';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Bone, Skeleton } from '../../states';
import { ComplaintForm } from './ComplaintForm';
import { Receipt } from './Receipt';
import { useReader } from './useReader';

const useStyles = makeStyles(theme => ({
  column: {
    maxWidth: 680,
    display: 'grid',
    gap: theme.spacing(2.5),
    gridTemplateColumns: 'minmax(0, 1fr)',
    padding: theme.spacing(3),
    borderRadius: theme.shape.borderRadius,
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.paper,
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(2) },
  },
}));

/** Something is not right: the form, and the receipt in its place once it is sent. */
export function NewComplaintView({ base }: { base: string }) {
  const classes = useStyles();
  const reader = useReader();
  const [params] = useSearchParams();
  const [receipt, setReceipt] = useState<ComplaintReceipt>();
  const service = params.get('service');
  const department = params.get('department');
  return (
    <div className={classes.column}>
      {receipt && <Receipt receipt={receipt} base={base} />}
      {!receipt && (
        <>
          <div>
            <Typography variant="h4" component="h2">
              Something is not right
            </Typography>
            <Typography variant="body1">
              Tell us. It takes a minute, and it helps everybody after you.
            </Typography>
          </div>
          {reader ? (
            <ComplaintForm
              reader={reader}
              about={{
                ...(service && { service }),
                ...(department && { department }),
              }}
              onSent={setReceipt}
            />
          ) : (
            <Skeleton of="the form">
              <Bone height={400} />
            </Skeleton>
          )}
        </>
      )}
    </div>
  );
}
