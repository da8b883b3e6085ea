import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Complaint } from '@service-culture/plugin-service-culture-common';
import { PersonName } from '../../people';
import { dayInWords, shortTime } from '../../time';
import type { Act } from './useAct';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  measure: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(1.5, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  what: { flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere' },
}));

/** What is or was done about the cause: what, who, until when; nothing where nothing is planned. */
export function Measures(props: { complaint: Complaint; act: Act }) {
  const { complaint, act } = props;
  const classes = useStyles();
  if (complaint.actions.length === 0) return null;
  const mayChange = complaint.you.actions.includes('update-action');
  return (
    <section aria-label="What will be done">
      <Typography variant="h6" component="h3">
        What will be done, so that it does not happen again
      </Typography>
      <ul className={classes.list}>
        {complaint.actions.map(({ id, what, who, due, doneAt, published }) => (
          <li key={id} className={classes.measure}>
            <div className={classes.what}>
              <Typography>{what}</Typography>
              <Typography variant="body2" color="textSecondary">
                {doneAt
                  ? `● done ${shortTime(doneAt)}`
                  : `○ until ${dayInWords(due)}`}
                {published && ' · told to everybody once it is done'}
              </Typography>
            </div>
            <PersonName
              entityRef={who.ref}
              name={who.name}
              picture={who.picture}
            />
            {mayChange && (
              <Button
                size="small"
                variant="outlined"
                disabled={act.isPending}
                aria-label={`${doneAt ? 'Not done yet' : 'Done'}: ${what}`}
                onClick={() =>
                  act.act({ action: 'update-action', id, done: !doneAt })
                }
              >
                {doneAt ? 'Not done yet' : 'Done'}
              </Button>
            )}
            {mayChange && (
              <Button
                size="small"
                disabled={act.isPending}
                aria-label={`${
                  published ? 'Tell nobody' : 'Tell everybody'
                }: ${what}`}
                onClick={() =>
                  act.act({
                    action: 'update-action',
                    id,
                    published: !published,
                  })
                }
              >
                {published ? 'Tell nobody' : 'Tell everybody'}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
