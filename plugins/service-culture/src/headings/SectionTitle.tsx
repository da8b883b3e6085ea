import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  title: {
    fontSize: '0.875rem',
    fontWeight: 700,
    color: theme.palette.text.secondary,
    margin: theme.spacing(0, 0, 0.5),
  },
}));

/** The heading of a part inside a card or tile, below the card's own. */
export function SectionTitle({ children }: { children: ReactNode }) {
  const { title } = useStyles();
  return (
    <Typography component="h4" className={title}>
      {children}
    </Typography>
  );
}
