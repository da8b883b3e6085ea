import { ResponseErrorPanel } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Container from '@material-ui/core/Container';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';

const useStyles = makeStyles(theme => ({
  page: { paddingTop: theme.spacing(6) },
  actions: {
    display: 'flex',
    gap: theme.spacing(1.5),
    margin: theme.spacing(3, 0),
  },
}));

/** What to do when the portal could not sign somebody in: on a first start the catalog may not know them yet. */
export const SignInFailed = (props: {
  displayName: string;
  error: Error;
  onRetry(): void;
  onBack(): void;
}) => {
  const classes = useStyles();
  return (
    <Container component="main" maxWidth="md" className={classes.page}>
      <Typography variant="h5" component="h1" gutterBottom>
        {props.displayName} could not be signed in
      </Typography>
      <Typography>
        On a first start the portal needs some seconds until it has read the
        company. Please try again in a moment.
      </Typography>
      <div className={classes.actions}>
        <Button variant="contained" color="primary" onClick={props.onRetry}>
          Try again
        </Button>
        <Button onClick={props.onBack}>Choose somebody else</Button>
      </div>
      <ResponseErrorPanel error={props.error} />
    </Container>
  );
};
